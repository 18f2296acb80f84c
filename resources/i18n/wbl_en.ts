<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachedPart</name>
    <message>
        <source>Add a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans, photos, PDF files; or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for the district.</source>
        <translation>
            <numerusform>%n file waits for the district.</numerusform>
            <numerusform>%n files wait for the district.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop signed forms, photos or PDF files here. They are kept encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with one of the next exchanges with the district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe here and goes to the district after the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, encrypted. The original still lies where it was: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in clear. Keep it where only you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{0} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and what belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardTab</name>
    <message>
        <source>What you typed is still there: “{0}” goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarryPane</name>
    <message>
        <source>&amp;Write to a USB stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;d from a USB stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the bundle is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a line: carry by USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 500 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 2 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, records only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and files on the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file your IT staff gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the invitation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the request to join…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what waits to a stick, let your IT staff read it at the district, and read the answer here. The file is sealed to the district: nobody who finds the stick can read it. It does no harm to read an answer twice, or to use the line in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To join without a line: your IT staff give you an invitation on a stick, and tell you a code another way. Write the request to join, let them read it, and read their answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} change(s) is (are) on this laptop only, until an answer says otherwise.</source>
        <translation>
            <numerusform>{0} change is on this laptop only, until an answer says otherwise.</numerusform>
            <numerusform>{0} changes are on this laptop only, until an answer says otherwise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans and files that only this laptop has: {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and files that have not come here yet: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer has not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Written: {0}. It holds {1} change(s). Let your IT staff read it, then read the answer here.</source>
        <translation>
            <numerusform>Written: {0}. It holds {1} change. Let your IT staff read it, then read the answer here.</numerusform>
            <numerusform>Written: {0}. It holds {1} changes. Let your IT staff read it, then read the answer here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read: {0} change(s) is (are) at the district now.</source>
        <translation>
            <numerusform>Read: {0} change is at the district now.</numerusform>
            <numerusform>Read: {0} changes are at the district now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} record(s) came from it.</source>
        <translation>
            <numerusform>{0} record came from it.</numerusform>
            <numerusform>{0} records came from it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans and files: {0} are at the district now, {1} came from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0}: written {1}, with {2} change(s); scans and files: {3}</source>
        <translation>
            <numerusform>{0}: written {1}, with {2} change; scans and files: {3}</numerusform>
            <numerusform>{0}: written {1}, with {2} changes; scans and files: {3}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: written {1}, with {2} change(s)</source>
        <translation>
            <numerusform>{0}: written {1}, with {2} change</numerusform>
            <numerusform>{0}: written {1}, with {2} changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles (*.wblsync)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations (*.wblinvite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the request to join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and files in it: {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the next stick: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {0}. Let your IT staff read it, then read their answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined. Now write what is here to the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in it: it was read before, or this laptop has gone on since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>Why it is withdrawn; it is kept with the placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · placed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two laptops each placed this student; the first day they share is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the one at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the days at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That many places there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · too full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two laptops placed students in it. Places: {0}; placed: {1}, in the order they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down go from field to field. Left and Right, or M, T and B, choose mine, theirs or both; Tab or F2 goes to the result, where you type what is right. Enter keeps, Ctrl+Z undoes. Alt+Left and Alt+Right go from record to record. Nothing here has to be done now: both values are kept until somebody settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ field · M mine · T theirs · B both · F2 type · Enter keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was settled on another laptop meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not met the district for {0} days. Your work is safe here, and only here: bring the laptop to a network, or carry it by USB stick from Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) waiting</source>
        <translation>
            <numerusform>%n scan waiting</numerusform>
            <numerusform>%n scans waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the district…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisputedCard</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mine for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use theirs for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two laptops added this one apart. It is kept once; where they differ, say what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person retired this while another worked on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on two laptops that had not met. Nothing is lost: say what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose mine or theirs for each field, or type what is right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisputedRow</name>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both for {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistrictPane</name>
    <message>
        <source>one-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has a new address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district gives a new one-time code. Join again with it: nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district gives an address and a one-time code. Without it everything works here alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined. Changes travel by themselves from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the district at the new address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district answered there. This laptop keeps the new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one who answers there does not know this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old address stays. {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Not kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>Before you call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>may sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guardian is known. Forms will be printed with the name left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an emergency contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to call is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <source>Guardians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a student, partner, phone number…      Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more. A few more letters help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that match: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · retired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>School district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Almendra Valley Unified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Almendra Valley High School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as colleagues should see it in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in the sample school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 24 words of the recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three answers, and you can begin. Everything you keep here is encrypted on this laptop and works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery phrase: 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this laptop has lost its key, the recovery phrase on paper opens the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data opens on this laptop again. Close the window and start it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People changed these apart from each other: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, not handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out, not back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student and paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers that are still missing, soonest due first. Ctrl+N shows the blank forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing. Papers appear here when a student is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Blank forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For filling in by hand. Nobody&apos;s name is on them, and they are not tracked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and print {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Handed out today: these %n</source>
        <translation type="unfinished">
            <numerusform>Handed out today</numerusform>
            <numerusform>Handed out today: these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Nothing to do: it is tried again at every exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT staff; they can let it in or close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to update the district&apos;s server; it is taken then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody who may change it, or IT for another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record and enter the value again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the district to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the district&apos;s value is wrong, tell them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the new site what you wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is needed again, enter it as new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept aside by the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These changes are safe, at the district and here, but not in force there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, from another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>approved by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hours yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours are kept at a placement, and there is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, or what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would change. An import is one step to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows to send back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the letters are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosters: OneRoster (zip or folder), Aeries, PowerSchool. Employer lists: the spreadsheet as you keep it, or a CSV with labeled columns. Hours: a sheet with a row for each student and day, or with a column for each day. The file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters look wrong? Read them as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosters and lists (*.zip *.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of OneRoster files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} · {1} row(s)</source>
        <translation>
            <numerusform>{0} · {1} row</numerusform>
            <numerusform>{0} · {1} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {0} record(s)</source>
        <translation>
            <numerusform>Import {0} record</numerusform>
            <numerusform>Import {0} records</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing. The window can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the import of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {0} new, {1} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in it need a look and were not imported.</source>
        <translation type="unfinished">
            <numerusform>%n place in it needs a look and was not imported.</numerusform>
            <numerusform>%n places in it need a look and were not imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file {0} still holds the same names: delete it if nobody needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows to send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved.</source>
        <translation>
            <numerusform>%n row saved.</numerusform>
            <numerusform>%n rows saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} · filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown while you are away. Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Back to the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s): save a copy to read them.</source>
        <translation>
            <numerusform>%n more page: save a copy to read it.</numerusform>
            <numerusform>%n more pages: save a copy to read them.</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save a copy, and open it with its own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes from field to field, the arrows choose. Ctrl+Enter merges, Ctrl+Z parts them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one of them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these two the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these two the same partner?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them stays and gets what belongs to both. The other is retired and stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both are kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>This may be somebody who is already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Name of this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name, for example: Seniors without papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>Open student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Now</name>
    <message>
        <source>{0} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OldPhrase</name>
    <message>
        <source>This backup is older than the recovery phrase in force. Type the phrase that was on paper when it was made; from then on it is the one in force again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 24 words of the older recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older recovery phrase: 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningCards</name>
    <message>
        <source>Place a student here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Add an opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opening is at a worksite: add that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} placed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningsTab</name>
    <message>
        <source>What you typed is still there: place a student here to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is exactly what the printer draws. Ctrl+P prints, Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the forms as printed, for example after printing a saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family&apos;s language is not known. In which language should it be printed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper has no such page. Nothing was printed or noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to a file. Nothing was noted as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was noted as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as printed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted, because not all of the pages went to the printer: {0}. Print the other pages, or press “It is printed” once they are on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It names a student: keep it where only you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Nothing has been printed yet. Print from a placement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <source>supervises students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known by name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worksite yet. A student is placed at a worksite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on paper yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a call or visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions come first: read them before you call. Place a student from an opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, place, phone, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No partners yet. Import the list you keep in a spreadsheet, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Add partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhrasePane</name>
    <message>
        <source>Your recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 24 words open your data if this laptop is lost or its login is. Write them on paper and keep the paper away from the laptop. They are shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three words from your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same words. Look at the paper once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WBL Desktop: recovery phrase. Keep away from the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>Place a student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon, Wed 2:30–5:30 pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This placement will need:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementCard</name>
    <message>
        <source>with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overridden {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed out {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked for this placement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned and signed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it start without…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: handed out on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: let the placement start without it. Your name and the reason are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (if it matters)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placements</name>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student and activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student, place, activity, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A placement is made from a student or from a partner&apos;s opening. Here it is prepared and moved on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is placed yet. Open a student and press “Place student”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementsPage</name>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementsTab</name>
    <message>
        <source>Not placed anywhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still there: F2 goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>‹ Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else to do with this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change by {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still there: Ctrl+N goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restore these %n</source>
        <translation type="unfinished">
            <numerusform>Restore</numerusform>
            <numerusform>Restore these %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retire these %n</source>
        <translation type="unfinished">
            <numerusform>Retire</numerusform>
            <numerusform>Retire these %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceInput</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetiredOrNot</name>
    <message>
        <source>Keep it in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was retired: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed ({0}): {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Add a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is listed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes hold at once. What the district keeps can be seen here, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover the window when left alone for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted copies, made daily and before every import. Kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper that open your data on another laptop. A new phrase does not open old backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new phrase is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the data of {0}? What is here now is backed up first, and the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do now</source>
        <translation>
            <numerusform>%n thing to do now</numerusform>
            <numerusform>%n things to do now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open placement(s)</source>
        <translation>
            <numerusform>%n open placement</numerusform>
            <numerusform>%n open placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still missing</source>
        <translation>
            <numerusform>%n paper still missing</numerusform>
            <numerusform>%n papers still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>sign in to this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the district&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district&apos;s server too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district&apos;s server in trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line lets nothing large through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join the district again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked by the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office&apos;s laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this laptop&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last with the district {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {0} fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {0} slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost by it. Set it right, so that days and times are right on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last whole exchange: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole exchange yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe here and waiting to go: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: the district has everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the district since {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept aside by the district: {0}. Conflicts says why and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message>
        <source>How things stand with the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last exchanges, newest first; nobody&apos;s name is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} change(s)</source>
        <translation>
            <numerusform>{0} change</numerusform>
            <numerusform>{0} changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} scan(s)</source>
        <translation>
            <numerusform>{0} scan</numerusform>
            <numerusform>{0} scans</numerusform>
        </translation>
    </message>
    <message>
        <source>No exchange yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentDetail</name>
    <message>
        <source>{0} years, born {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSID {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Students</name>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any open placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search names, numbers and notes. Enter opens the student, F2 edits, Ctrl+N adds one. Place a student from the Placements tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, phone, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No students yet. Import the roster your student system exports, or add one by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Add student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Take back the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>From the district: %n record(s) are newer now.</source>
        <translation type="unfinished">
            <numerusform>From the district: %n record is newer now.</numerusform>
            <numerusform>From the district: %n records are newer now.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo from this sitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinBar</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over, to be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements and insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No birth date: age rules cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is over: note how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is one press away from where it is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet. Begin with the roster your student system exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is pressing. A good day to call a partner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do now: overdue, to be finished, next steps</source>
        <translation>
            <numerusform>%n thing to do now: overdue, to be finished, next steps</numerusform>
            <numerusform>%n things to do now: overdue, to be finished, next steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) for the district</source>
        <translation>
            <numerusform>%n change waits for the district</numerusform>
            <numerusform>%n changes wait for the district</numerusform>
        </translation>
    </message>
    <message>
        <source>What matters now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>same SSID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same student number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Views of this list that were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is shown as a view…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Ctrl+K find · Ctrl+1…9 pages · Ctrl+N new · F2 edit · Ctrl+P print · Ctrl+Z undo · F6 next pane · Esc back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <source>Interest inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Career research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Career fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Career panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workplace tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student organization event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informational interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Résumé workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Career planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networking event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentorship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student-led enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated workplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-apprenticeship (registered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition classroom-based work exploration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work experience education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperative career technical education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community classroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition work-based experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job Corps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WIOA youth program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YouthBuild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>California Conservation Corps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>blanks</name>
    <message>
        <source>the student’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the coordinator’s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of the worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the supervisor there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hours planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the student gets there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the student will do and learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day to return it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who insures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classes missed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counselor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trimester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nonprofit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School van</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CDS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTE pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the roster on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes to be contacted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs and motives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact, as noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervises students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to wear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance expires on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What students do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the student will do and learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal certifies a CTE need for more than 25 job-shadow hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same days as another placement, on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The birth date is missing, so no rule about age, hours or permits can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is {age} on {on}; work experience education begins at {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hours of this job shadow are missing, so the limit of {limit} cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} job-shadow hours between {begins} and {ends}; at most {limit} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days and hours are missing, so a minor&apos;s hours cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days and hours “{value}” cannot be read, so a minor&apos;s hours cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on the school day {on} at {age}; under {limit} that is never allowed ({times} such days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours on the school day {on}; at 14 and 15 at most {limit}, Fridays included ({times} such days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours in the school week of {on}; at 14 and 15 at most {limit} ({times} such weeks).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begins}–{ends} on {on} falls in school hours; at 14 and 15 work lies outside them ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at {begins} on {on}; at 14 and 15 not before {limit} ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at {ends} on {on}; at 14 and 15 not after {limit} on that date ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours on the school day {on}, before another; at 16 and 17 at most {limit} ({times} such days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours on {on}; at 16 and 17 never more than {limit} a day ({times} such days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours in the week of {on}; at 16 and 17 at most {limit} ({times} such weeks).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at {begins} on {on}; at 16 and 17 not before {limit} ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {ends} on {on}; at 16 and 17 not after {limit} on that night ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {ends} on {on}, before school: that takes the permission of parent and coordinator ({times} such shifts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours on {on}; up to 15 never more than {limit} a day ({times} such days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours in the week of {on}; up to 15 at most {limit} in a week without school ({times} such weeks).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school calendar for {on} is missing: every weekday is taken for a school day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paid minor needs a work permit for this employer before starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether this is paid: a paid minor needs a work permit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid: for workers&apos; compensation the district is the employer. Tell the risk office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cleared adult in direct contact has been named at the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days since somebody of the school visited (since {since}); at most {limit} may pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent&apos;s consent to this placement is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is {age} on {on}; the worksite takes nobody under {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement with the partner ends on {on}, before the placement does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no agreement in force with this partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partner&apos;s insurance ends on {on}, before the placement does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards at this worksite: {hazards}. Compare them with the work minors may not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A farm, and the student is {age}: under 16 tractors, augers, breeding stock, silos and pesticides are barred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing for the state&apos;s work-based learning file: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {grade}: the state&apos;s work-based learning file takes grades 9 to 12 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosses 1 July: the hours are reported in two years, {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is 18 from {on} and then signs alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way, but the first day is only {on}. Change the day or the status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed, but the last day is only {on}. Change the day or the status.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>OneRoster (zip or folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aeries students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerSchool students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours in a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with labeled columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Permission for a job shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internship training agreement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact log entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chamorro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ilocano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tongan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cebuano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marshallese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixteco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zapoteco</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>requirements</name>
    <message>
        <source>Orientation talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency and medical form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent consent to the placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared adult named at the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labor rights sheet given on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site safety check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver permission</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{label} cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is too long: at most {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: this cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a whole number, for example 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be hours like 18.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a day like 2026-12-04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: the year of {value} cannot be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody born on {value} is a student now. Look at the year again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a time like 8:30 or 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a phone number like 530-555-0142.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be an e-mail address like name@school.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: this moment cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a grade: TK, K or 1 to 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: this language is not known. Try its English name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{field}” here. The fields are: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end ({end}) is before the beginning ({begin}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a known activity. Known are: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of record called “{kind}”. There are: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one record begins like this. Give more of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is retired. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is in use already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district keeps this; it cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import has been taken back already, at {at}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import “{batch}” on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone: somebody has changed it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be somebody who is already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not of the form FIELD=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: these bytes are not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit is 0 or more, not {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such conflict; it may have been settled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop gave no value of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else gave a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not know the field. A newer version may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both values cannot stand in this field. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the key in. Sign in to the desktop, or ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not do what it was asked. Your data is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{back_end}” would not keep the key safely. Take it out of PYTHON_KEYRING_BACKEND, and the computer&apos;s own keyring is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keyring has no key for these records. The recovery phrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key kept here is another one&apos;s: it does not open these records. The recovery phrase does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the key is not this file&apos;s, or the file is damaged. Try the recovery phrase, then the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring&apos;s entry for these records is not a key. The recovery phrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of these records is in this computer&apos;s keyring. Leave out the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of these records is in a key file. Name it with --key-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key file at {path}. Without it only the recovery phrase opens the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a key file: it should hold 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts may read the key file {path}. Give it mode 0600 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} cannot be written: {reason}. Your data is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this laptop signs in to the district with is damaged. Enroll it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no records in {path} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are records in {path} already. They are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up {path} was cut short. Set it up again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records is gone from its folder. Restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not encrypted, so it is not ours. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made by another program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records is damaged. Restore the newest backup; the damaged file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records cannot be opened. Ask your IT staff whether this account may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program made these records. Update the program; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records are from a version that this one cannot bring up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read. Restore the newest backup; it brings a good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program keeps the records in {path}. Update the program; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file wbl.json is gone from {path}. Restore the newest backup; it brings a good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not read the folder {path}. Sign in as the one whose records they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written to, so nothing could be saved. Ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is kept in step by {service}. Copies made in the middle of a change can damage the records: keep them outside {service}, and let backups go there instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. This change was not saved; everything before it is. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not do what it was asked. This change was not saved; everything before it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is open on these records already. Use that one, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is at work on these records. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records could not be brought up to date. They are as they were, and a copy is among the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery phrase is shown and typed on a terminal only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recovery file beside these records, so no phrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file is damaged. Every backup holds a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program made the recovery file. Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file could not be written: {reason}. The words you had are still in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records did not take the new key. The words you had are still in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position} was not typed back, so these words are not in force. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phrase has {wanted} words; these are {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position} is not one of the phrase&apos;s words. Look at the paper again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not belong together. One is wrong, or two have changed places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phrase is not the one of these records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words belong to an older or newer copy of the records. Try the other paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Try the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} was made under another key. The recovery phrase of its day opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is of other records than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a backup of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file at {path} already. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at this school is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no district database at {path}. “site add” or “serve” makes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district cannot be reached now. Everything is saved here and goes out when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers in the district&apos;s place, perhaps this network&apos;s sign-in page. Open a browser, sign in to the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s certificate is not one this computer trusts. Nothing was sent. Tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s certificate does not have the key this laptop was told to expect. Nothing was sent. Tell your IT staff: either somebody is in between, or the district has a new key and an address to go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} is not encrypted. The district&apos;s address begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{url}” is not an address. It looks like https://wbl.district.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived was damaged on the way. Nothing was changed; the next try sends it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line does not let messages of this size through. Tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exchange with the district is under way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s server has a problem of its own. Everything is saved here; tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s server is older than this program. Your work goes on; ask IT to update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is too old for the district&apos;s server. Your work is safe; update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server does not accept this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district does not know this laptop. Ask your IT staff for a new code and join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has revoked this laptop and keeps what had not been sent yet. The records here are sealed: only the recovery phrase opens them, and a new code from your IT staff lets the laptop join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has revoked this laptop and has taken everything written on it. No recovery phrase was in force, so the records here cannot be opened again. Ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has revoked this laptop but has not taken everything: {waiting} changes are only here, and no recovery phrase is in force. Nothing was deleted. Ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has revoked this laptop; its records are sealed. The recovery phrase opens them, and a new code from your IT staff lets the laptop join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not joined a district yet. Ask your IT staff for a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not known. Check it letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has joined {url} already. The code was not used and is still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has been used already. Each code is good once; ask for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has expired. Ask for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong codes. Try again in an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop belongs to another district or site already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is for “{there}”; this laptop&apos;s district is “{here}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is for “{there}”; this laptop&apos;s site is “{here}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is at “{site}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it belongs to has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record it changes has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for an earlier change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district keeps this itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has another value and keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is not of the field&apos;s kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop was revoked. A person at the district decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has gone to another site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was retired long ago, or erased, and is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such site any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s server is too old to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a site “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of this person is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a time. Write 7d, 12h or 30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} should be a day like 12/4/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placements that are still open: {count} ({named}). They stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {off} fast. Nothing is lost by it; set it right, so that days and times are right on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {off} slow. Nothing is lost by it; set it right, so that days and times are right on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district lets this laptop read, and not write. What is entered here is kept aside there, and counts once somebody there lets it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is the district office&apos;s: no students come to it. What is entered here is kept aside at the district, and counts once somebody there lets it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{student} was placed twice on {day}, by two laptops: {placements}. Withdraw one, change its days, or say that both are meant (overlap_meant=yes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opening {opening} holds {capacity}; two laptops placed more: {placements}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}, {fields}: the district keeps this change aside. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the district keeps aside: {count}. “wbl conflicts” says which, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{role}” is not a role. Roles are: {roles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code is good for 90 days at most, and for some minutes at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {path} and its key cannot be read, or do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no port {port}. A port is 1 to 65535, or 0 for any that is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} can be reached by others. Give --tls-cert and --tls-key, or say --behind-proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} is in use already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine cannot listen on {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must not lie in the database&apos;s folder: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s address cannot be read. It looks like postgresql+psycopg://….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} is not supported. Use a file, or PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is of another district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s role at the district does not allow this. Ask your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line stood still for too long. Everything is saved here and goes out with the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district&apos;s database is being brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district asks for a pause of {seconds} seconds. The next try comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--workers is a number from 1 to 64, not {workers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, processes cannot share a port. Start one, or several with a port each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s processes fall over again and again. The log above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key to seal backups to yet. “wbl-district backup-key FILE” makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This private key does not open this backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is not right. Check it letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is from another page, or from before you signed in. Open the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was started without a folder for backups: “serve --backups FOLDER”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no administrator&apos;s secret yet. “wbl-district admin” makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a bundle of this program. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is damaged or cut short. Nothing was changed. Copy it again, or write a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file. Update the program; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the scans and files in it are damaged or cut short: they come again with another bundle. The records are not touched by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle is being written or read on this laptop already. Wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a size. Say for example 500MB, 2GB, none or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would make a bundle larger than 256 MB. Sync over the line once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is on its way to the other side: laptops read answers, the district reads what laptops wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is sealed to somebody else. Take it to the laptop or district it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bundle for us in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is not signed by whom it says it is from. Nothing was changed. Tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district does not know the laptop that wrote this bundle. Give it a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district was set back, or knows a copy of this laptop, and gave it another id. What waits goes with another bundle: write one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not asked to join with the bundle that this answers. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district has changes under this laptop&apos;s name that are not here: it was copied, or set back from a backup. Nothing is lost. Write another bundle; with it the laptop asks for a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop joined its district before bundles were known. Join again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for {path} ({size} bytes). Nothing was written. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}. Nothing was half-done. Try again, or another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --url where laptops will sync once they have a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an invitation of a district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation and this code do not belong together, or the file was changed on its way. Check the code letter by letter; if it is right, ask your IT staff for both anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Close it in other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large for a roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a text file. Save it as CSV or as an Excel workbook (.xlsx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a {found} file, not a table. Save the table as CSV or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save a copy without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an old Excel file (.xls). Save it as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ends in the middle of line {row}. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no row of column labels that is understood ({format}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has column labels but no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no CSV files in the folder {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or only half there. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to far more than it should ({entry}). It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than a roster can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than {most} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds files that point outside of it. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds another zip. Unpack it once and choose the inner one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds two files called {table}. Pack only the set that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no CSV files in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook {name} is damaged. Open it in the spreadsheet program and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook {name} has more than {most} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing from the OneRoster set {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is one file of a OneRoster set. Choose the zip, or the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{format}” is not a known format. Known are: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear what {name} is. Say it: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {column} cannot be read as “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “{column}”. It has: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” (for the column {column}) belongs to another kind of list than the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of a {format} set are fixed; they cannot be read otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is not a known encoding. Known are: {encodings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not written in {encoding}: some of its bytes are no letters there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a workbook; it says itself how its letters are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records have changed since this was shown. Look at the plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{answer}” is not one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked about “{doubt}”. The questions are on the list that --dry-run prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks of this row are wrong, so its columns cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has fewer cells than there are columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which word is the last name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a formula, not a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here, not a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters were damaged by a wrong encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number; its digits are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This id is shorter than the others: zeros at its front are probably lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SSID has 10 digits: zeros at the front of this one are probably lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SSID has 10 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said what this person is at the school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no sourcedId.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same sourcedId.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two students of the file have this id (see line {first}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This id belongs to another student here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSID and local id belong to two different students here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several students here have this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row was held back at an earlier import, and nobody has decided about it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {first} is the same student or partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {first} has the same name and birth date, but other ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {first} is the same student with another value here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no id and no birth date to know this student by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is about a student who is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seems to be the company of line {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has several schools. Which one is ours? {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No student here is called so or has this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several students here fit. Give the student&apos;s id in a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This id is of a student with another name here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has no placement here that fits. Place the student first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several placements of this student fit. Give the company in a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {first} has hours of the same day. Give in and out times, or add them up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are hours of this day here already. Take it only if it is another entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day comes before the month here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates of this column put the day first; this one can be read both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has turned this date into a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language is not known: say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several grades are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to a person whose name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed this here (now “{held}”), and the file says something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has retired this record here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {first} gives another value for the same thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says this student has left, but the record did not come from a roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This student leaves the roster; placements that are still open: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} students are not in this roster. They stay, unless you say that they have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is line {first} once more; it is imported once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a title, not as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {column} has no label; it was not read (cells: {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a second line of the column labels, not as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days at the head have no year. They are read as {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day over this column is not clear; nothing of the column was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as an absence, not as hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as the column labels once more, not as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a heading between the rows, not as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a heading between the rows. The rows below it get the sector “{sector}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this a heading, or a company of which only the name is known? It is left out for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a total, not as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{table}” is hidden; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{table}” has no row of column labels that is understood here; it was not read (rows: {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit the column; it is kept in the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note asks not to be contacted: the partner is set to resting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance is on file, but the day it ends is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no demographics file, so birth dates are not known. Age rules cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is missing: rules about age and hours cannot be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no birth dates. Age rules cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSID is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no SSIDs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} years is unlikely for grade {grade}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school of this student is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of the file&apos;s users are no longer students: their role has ended (lines {lines}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guardian is named who is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file no longer names this guardian of the student.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guardian is not linked to a student of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This enrollment is of a student who is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This enrollment is in a class that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters are read as an old Mac wrote them (Mac Roman). Look at a name with an accent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters are read as Windows writes them (Windows-1252), not as UTF-8: {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters are read as {encoding}, as somebody here said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept, because nothing here needs them: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the notes, because their labels are not understood: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneRoster {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no manifest, so the set is read as OneRoster 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district keeps the calendar, so the file&apos;s terms are not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school “{school}” is not in this file. It has: {schools}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed or used since this import: {count}. Nothing was taken back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is left of this import was changed or used since. Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is, because it was changed or used since: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({of}): changed since: {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({of}): merged with another record since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({of}): used since by: {user}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: {needs} still missing. Note each as returned, or override it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law stops this: {rules}. Look at the findings; a named person may override with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A placement that is {old} cannot become {new}. It can become: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The placement is {status} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, for the record: this needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first whether it is paid, yes or no: a paid minor needs a work permit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first day is missing: give one, then the placement can be cleared and begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs} is asked for already. Note it as returned, or override it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs} is still missing. Note it as returned, or override it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs} stays what it is, and with its placement. Add another requirement instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop works as this; it cannot be retired here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of a placement stay as they happened. Change the placement&apos;s status instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the time that was worked, more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on} is before the placement begins ({begin}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on} has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This opening is at another worksite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who acts is not in the staff directory, so nobody would answer for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule} has been overridden already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twins are looked for among: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This opening has {capacity} places and {taken} are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has another placement on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student left the roster on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days and hours “{value}” cannot be read. Write them like: Mon, Wed 14:30–17:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on} is after the placement&apos;s last day ({end}). If it went on, give it a later last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hours entries lie outside these days, the first on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}: returned on {on}, but handed out only on {before}. Look at the days again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}: returned on {on}, but printed only on {before}. Look at the days again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}: handed out on {on}, but printed only on {before}. Look at the days again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing any more: the placement can be cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One was held back and stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged. {turned} records now belong to the one that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both had something in: {fields}. The kept record&apos;s own stays; the other is in its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week, still being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week, cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day has passed: note how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The insurance ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The insurance has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step, late: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing here that has a form. Print one by name if you want it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guardian may not sign, as far as is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People changed “{label}” apart from each other. Settle that first, then print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of this sheet has just been taken back. Print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form “{value}”. There are: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form in “{language}”. There are: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forms cannot print “{characters}” ({names}). Write it in Latin letters, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes on this form would fill {pages} pages. Shorten them and print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which placement: --placement ID. Or --blank, for filling in by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One blank form at a time: {forms} are several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“packet” is everything the placement still lacks. Ask for it alone, with --placement ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look at the printer and print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of a sheet has {wanted} letters and digits, like 77JQ-AEX2-9Q; here are {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter or digit of this code is wrong. Please read it off the sheet once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the code of one of our sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet was printed by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form in {language} yet: this one is in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This placement does not ask for “{form}”: whether it comes back is not followed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{form}” was not made for this activity: {activity}. Read it before it goes home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, so it stays blank for a pen: {blanks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People changed “{label}” ({of}) apart from each other. The form says what is here now; settle it before you hand the form out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forms cannot print all of this, so it stays blank or has […] in it: {texts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form names {signer}. {others} may sign too, and reads another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is of age on the first day and signs alone; no guardian is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is marked as allowed to sign for this student, so the name stays blank. In the student’s family, mark who may sign; then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not on this laptop yet. It comes with one of the next exchanges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district does not have this file yet; it waits for the laptop it was attached on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are attached to: {kinds}. Not to: {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large: at most {most} MB. Scan it with fewer dots or as several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district does not take files as large as this one. It stays on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district keeps no more files of this site. Nothing is lost here; tell your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read, or is being written just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged on this laptop&apos;s disk. It is fetched again from the district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is attached here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being exchanged already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it, and open it with its own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not match its record. It was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The district does not know this document yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not let this be done: {reason}. Nothing was half-done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was half-done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Everything that was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
