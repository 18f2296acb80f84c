<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="33"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="51"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="105"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="35"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="52"/>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="37"/>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="38"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="53"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="83"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../wbl_desktop/ui/parts.py" line="212"/>
        <location filename="../../wbl_desktop/ui/parts.py" line="233"/>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/parts.py" line="213"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <location filename="../../wbl_desktop/ui/bridge.py" line="117"/>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/bridge.py" line="119"/>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/bridge.py" line="148"/>
        <source>nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/bridge.py" line="154"/>
        <source>changed {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/bridge.py" line="159"/>
        <source>{0} and what belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="50"/>
        <location filename="../../wbl_desktop/ui/cards.py" line="113"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="51"/>
        <source>Edit {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="57"/>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="88"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="88"/>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/cards.py" line="113"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="42"/>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="58"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="45"/>
        <source>Keep this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="47"/>
        <source>Keep {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="49"/>
        <source>● shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="52"/>
        <source>Another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="53"/>
        <source>Another value for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="55"/>
        <source>Keep what I typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="57"/>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="62"/>
        <source>Before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="73"/>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="75"/>
        <source>on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="75"/>
        <source>on another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="76"/>
        <source>{0}, {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="101"/>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="102"/>
        <source>Both values are kept until somebody settles it. Settling is a change like any other: Ctrl+Z undoes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="110"/>
        <source>Changed on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="147"/>
        <source>Two people changed the same thing while apart. Say which value holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/conflicts.py" line="149"/>
        <source>Everything is settled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="42"/>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="58"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="63"/>
        <source>With the district…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="48"/>
        <source>Before you call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="50"/>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="52"/>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="214"/>
        <source>How to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="53"/>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="217"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="208"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="210"/>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="83"/>
        <source>When and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="96"/>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="97"/>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="35"/>
        <source>may sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="35"/>
        <source>may not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="41"/>
        <source>call {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="55"/>
        <source>Add a guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="56"/>
        <source>Add guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="57"/>
        <source>No guardian is known. Forms will be printed with the name left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="72"/>
        <source>Add an emergency contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="73"/>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="74"/>
        <source>Nobody to call is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="91"/>
        <source>Guardians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/family.py" line="94"/>
        <source>In an emergency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="91"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="116"/>
        <source>Filter by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <location filename="../../wbl_desktop/ui/find_box.py" line="75"/>
        <source>Find a student, partner, phone number…      Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/find_box.py" line="76"/>
        <source>Find anyone or anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/find_box.py" line="96"/>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/find_box.py" line="120"/>
        <source>Nothing found. Fewer letters may help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="28"/>
        <source>School district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="28"/>
        <source>for example Almendra Valley Unified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="29"/>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="29"/>
        <source>for example Almendra Valley High School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="30"/>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="30"/>
        <source>as colleagues should see it in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="34"/>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="35"/>
        <source>Look around in the sample school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="39"/>
        <source>The 24 words of the recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="72"/>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="76"/>
        <source>Three answers, and you can begin. Everything you keep here is encrypted on this laptop and works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="93"/>
        <source>Recovery phrase: 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="98"/>
        <source>Your data could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="101"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="105"/>
        <source>If this laptop has lost its key, the recovery phrase on paper opens the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="110"/>
        <source>Open with the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/first_start.py" line="157"/>
        <source>{0} cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="33"/>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="83"/>
        <source>out since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="85"/>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="87"/>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="88"/>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="93"/>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="94"/>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="95"/>
        <source>Printed, not handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="96"/>
        <source>Handed out, not back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="128"/>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="129"/>
        <source>Papers that are still missing, soonest due first. Ctrl+N shows the blank forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="208"/>
        <source>Papers still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="210"/>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="211"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="213"/>
        <source>How far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="215"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="220"/>
        <source>Blank forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="224"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="229"/>
        <source>Nothing is missing. Papers appear here when a student is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="230"/>
        <source>Go to students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="142"/>
        <source>Blank forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="145"/>
        <source>For filling in by hand. Nobody&apos;s name is on them, and they are not tracked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="159"/>
        <source>Language of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="162"/>
        <source>Show and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/forms.py" line="163"/>
        <source>Show and print {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="42"/>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="45"/>
        <source>{0}, from another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="49"/>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="61"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="103"/>
        <source>Nothing has been written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="120"/>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="123"/>
        <source>Put back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/history.py" line="123"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <location filename="../../wbl_desktop/ui/hours.py" line="37"/>
        <source>approved by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/hours.py" line="38"/>
        <source>not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/hours.py" line="54"/>
        <source>Enter hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/hours.py" line="55"/>
        <source>Keep hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/hours.py" line="56"/>
        <source>No hours yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="53"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="54"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="55"/>
        <source>leaves the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="56"/>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="67"/>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="68"/>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="69"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="70"/>
        <source>Why, or what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="124"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="125"/>
        <source>Nothing is written before you have seen what would change. An import is one step to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="135"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="136"/>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="137"/>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="138"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="139"/>
        <source>Save the rows to send back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="140"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="143"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="146"/>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="191"/>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="149"/>
        <source>What the import would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="174"/>
        <source>Rosters: OneRoster (zip or folder), Aeries, PowerSchool. Employer lists: the spreadsheet as you keep it, or a CSV with labeled columns. The file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="194"/>
        <source>Parts of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="196"/>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="197"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="198"/>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="216"/>
        <source>Rosters and lists (*.zip *.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="217"/>
        <source>Choose a file to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="224"/>
        <source>Choose a folder of OneRoster files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="238"/>
        <source>Reading {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="267"/>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="278"/>
        <source>{0} · {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="284"/>
        <source>Questions ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="288"/>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="290"/>
        <source>Import {0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="308"/>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="314"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="309"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="310"/>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="314"/>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="311"/>
        <source>leave the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="312"/>
        <source>need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="321"/>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="321"/>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="321"/>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="325"/>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="329"/>
        <source>What {0} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="353"/>
        <source>No questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="363"/>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="363"/>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="381"/>
        <source>Importing. The window can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="393"/>
        <source>Imported: {0} new, {1} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="395"/>
        <source>The file {0} still holds the same names: delete it if nobody needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="399"/>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="407"/>
        <source>Taking the import back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="412"/>
        <source>The import was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="428"/>
        <source>Save the rows to send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="428"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../wbl_desktop/ui/pages/importing.py" line="439"/>
        <source>%n row(s) saved.</source>
        <translation>
            <numerusform>%n row saved.</numerusform>
            <numerusform>%n rows saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="149"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="150"/>
        <source>Retired only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="175"/>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="177"/>
        <source>Search this list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="178"/>
        <source>Search {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lists.py" line="272"/>
        <source>{0} of {1} · filtered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <location filename="../../wbl_desktop/ui/lock.py" line="25"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lock.py" line="26"/>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/lock.py" line="27"/>
        <source>Nothing is shown while you are away. Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message numerus="yes">
        <location filename="../../wbl_desktop/ui/pages/today.py" line="91"/>
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="40"/>
        <source>Open student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="41"/>
        <source>Open partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <location filename="../../wbl_desktop/ui/forms.py" line="160"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Now</name>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="162"/>
        <source>{0} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="163"/>
        <source>, due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="164"/>
        <source>needs {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningCards</name>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="82"/>
        <source>Place a student here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="44"/>
        <source>Add an opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="45"/>
        <source>Add opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="46"/>
        <source>Nothing is offered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="62"/>
        <source>{0} of {1} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/openings.py" line="64"/>
        <source>{0} placed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="61"/>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="62"/>
        <source>This is exactly what the printer draws. Ctrl+P prints, Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="67"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="68"/>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="69"/>
        <source>It is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="70"/>
        <source>Note the forms as printed, for example after printing a saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="71"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../wbl_desktop/ui/paper.py" line="128"/>
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="130"/>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="147"/>
        <source>Both languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="152"/>
        <source>The family&apos;s language is not known. In which language should it be printed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="180"/>
        <source>The printer did not take it. Nothing was noted as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="195"/>
        <source>Noted as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="204"/>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="204"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="214"/>
        <source>It could not be saved there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper.py" line="216"/>
        <source>Saved. It names a student: keep it where only you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/paper_list.py" line="44"/>
        <source>Nothing has been printed yet. Print from a placement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper_list.py" line="57"/>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper_list.py" line="59"/>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper_list.py" line="66"/>
        <source>made {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/paper_list.py" line="67"/>
        <source>code {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="85"/>
        <source>supervises students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="92"/>
        <source>from {0} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="108"/>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="109"/>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="110"/>
        <source>Nobody is known by name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="128"/>
        <source>Add a worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="129"/>
        <source>Add worksite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="130"/>
        <source>No worksite yet. A student is placed at a worksite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="148"/>
        <source>Add an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="149"/>
        <source>Add agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="150"/>
        <source>Nothing is on paper yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="161"/>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="164"/>
        <source>renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="169"/>
        <source>ended {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="171"/>
        <source>until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="187"/>
        <source>Note a call or visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="188"/>
        <source>Keep note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="189"/>
        <source>Nothing noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="217"/>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="218"/>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="219"/>
        <source>Worksites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="220"/>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="221"/>
        <source>Openings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="222"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="223"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="250"/>
        <source>{0} ended {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="253"/>
        <source>{0} until {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="285"/>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="322"/>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="286"/>
        <source>Conditions come first: read them before you call. Place a student from an opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="324"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="325"/>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="336"/>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="326"/>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="327"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="332"/>
        <source>Add partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="333"/>
        <source>Name, place, phone, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="335"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="338"/>
        <source>No partners yet. Import the list you keep in a spreadsheet, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="339"/>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/partners.py" line="310"/>
        <source>Add partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhrasePane</name>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="41"/>
        <source>Your recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="45"/>
        <source>These 24 words open your data if this laptop is lost or its login is. Write them on paper and keep the paper away from the laptop. They are shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="52"/>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="53"/>
        <source>Print them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="67"/>
        <source>Word {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="76"/>
        <source>Three words from your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="80"/>
        <source>These are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="81"/>
        <source>Show the words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="138"/>
        <source>Not the same words. Look at the paper once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrase.py" line="157"/>
        <source>WBL Desktop: recovery phrase. Keep away from the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <location filename="../../wbl_desktop/ui/place.py" line="48"/>
        <source>Place a student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/place.py" line="54"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/place.py" line="55"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/place.py" line="72"/>
        <source>Mon, Wed 2:30–5:30 pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/place.py" line="124"/>
        <source>This placement will need:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementCard</name>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="91"/>
        <source>with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="104"/>
        <source>was due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="104"/>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="115"/>
        <source>overridden {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="118"/>
        <source>back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="120"/>
        <source>handed out {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="122"/>
        <source>printed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="123"/>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_facts.py" line="123"/>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="132"/>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="133"/>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="134"/>
        <source>Next step ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="135"/>
        <source>Open placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="172"/>
        <source> of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="206"/>
        <source>What to do about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="214"/>
        <source>Print this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="217"/>
        <source>Handed out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="218"/>
        <source>Returned and signed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="218"/>
        <source>Done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="221"/>
        <source>Let it start without…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="232"/>
        <source>{0}: handed out on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="232"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="244"/>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="284"/>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="243"/>
        <source>{0}: returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="246"/>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="260"/>
        <source>{0}: let the placement start without it. Your name and the reason are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="263"/>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="266"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="284"/>
        <source>{0} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/placement_card.py" line="284"/>
        <source>Why (if it matters)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placements</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="127"/>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="243"/>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="128"/>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="129"/>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="130"/>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="131"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="183"/>
        <source>Open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="184"/>
        <source>Papers missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="199"/>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="226"/>
        <source>Placements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="200"/>
        <source>A placement is made from a student or from a partner&apos;s opening. Here it is prepared and moved on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="228"/>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="230"/>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="242"/>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="232"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="233"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="234"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="239"/>
        <source>Activity, purpose, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="241"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="245"/>
        <source>Nobody is placed yet. Open a student and press “Place student”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/placements.py" line="246"/>
        <source>Go to students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementsTab</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="129"/>
        <source>Not placed anywhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="130"/>
        <source>Place student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="172"/>
        <source>{0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="55"/>
        <source>‹ Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="60"/>
        <source>Parts of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="113"/>
        <source>This record is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="113"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="178"/>
        <source>✓ Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="187"/>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/detail.py" line="189"/>
        <source>Last change by {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/record_page.py" line="70"/>
        <source>Choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/record_page.py" line="233"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/record_page.py" line="233"/>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/record_page.py" line="244"/>
        <source>Merge the other into the one shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <location filename="../../wbl_desktop/ui/table.py" line="81"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceInput</name>
    <message>
        <location filename="../../wbl_desktop/ui/inputs.py" line="217"/>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="45"/>
        <source>Add a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="46"/>
        <source>Add colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="47"/>
        <source>Nobody is listed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="62"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="63"/>
        <source>Changes hold at once. What the district keeps can be seen here, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="122"/>
        <source>This window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="124"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="125"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="126"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="127"/>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="133"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="134"/>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="140"/>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="140"/>
        <source>Cover the window when left alone for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="155"/>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="160"/>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="165"/>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="168"/>
        <source>one-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="172"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="172"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="179"/>
        <source>Join the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="190"/>
        <source>Joining…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="200"/>
        <source>Joined. Changes travel by themselves from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="204"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="208"/>
        <source>Encrypted copies, made daily and before every import. Kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="213"/>
        <source>Make a backup now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="216"/>
        <source>Recovery phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="218"/>
        <source>24 words on paper that open your data on another laptop. A new phrase does not open old backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="222"/>
        <source>Make a new phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="237"/>
        <source>The new phrase is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="247"/>
        <source>A backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="287"/>
        <source>The district gives an address and a one-time code. Without it everything works here alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="297"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="298"/>
        <source>Restore the backup of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="304"/>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="309"/>
        <source>Put back the data of {0}? What is here now is backed up first, and the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/settings.py" line="313"/>
        <source>Put back and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../wbl_desktop/ui/sidebar.py" line="86"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n scan(s) waiting</source>
        <translation>
            <numerusform>%n scan waiting</numerusform>
            <numerusform>%n scans waiting</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="17"/>
        <source>Needs you: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="19"/>
        <source>Saved on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="20"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="22"/>
        <source>{0} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="25"/>
        <source>offline since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/standing.py" line="29"/>
        <source>last with the district {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentDetail</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="257"/>
        <source>{0} years, born {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="258"/>
        <source>SSID {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Students</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="51"/>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="53"/>
        <source>left the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="94"/>
        <source>Papers missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="95"/>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="96"/>
        <source>Any open placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="97"/>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="239"/>
        <source>Placements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="240"/>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="241"/>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="242"/>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="243"/>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="244"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="270"/>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="306"/>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="271"/>
        <source>Type to search names, numbers and notes. Enter opens the student, F2 edits, Ctrl+N adds one. Place a student from the Placements tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="308"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="310"/>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="321"/>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="312"/>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="322"/>
        <source>Pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="313"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="318"/>
        <source>Add student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="319"/>
        <source>Name, number, phone, note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="323"/>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="325"/>
        <source>No students yet. Import the roster your student system exports, or add one by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="328"/>
        <source>Import a roster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/students.py" line="284"/>
        <source>Add student</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinBar</name>
    <message>
        <location filename="../../wbl_desktop/ui/parts.py" line="183"/>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="26"/>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="27"/>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="28"/>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="29"/>
        <source>Over, to be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="30"/>
        <source>Agreements and insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="31"/>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="32"/>
        <source>Missing facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="47"/>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="49"/>
        <source>No birth date: age rules cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="51"/>
        <source>{0} is over: note how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="93"/>
        <source>ended {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="93"/>
        <source>until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="105"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="106"/>
        <source>Everything here is one press away from where it is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="145"/>
        <source>{0} changes wait for the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="146"/>
        <source>What matters now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="170"/>
        <source>Show all {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/pages/today.py" line="174"/>
        <source>Nothing is pressing. A good day to call a partner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="200"/>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="205"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="210"/>
        <source>Blank form</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../wbl_desktop/ui/window.py" line="255"/>
        <source>From the district: %n record(s) are newer now.</source>
        <translation>
            <numerusform>From the district: %n record is newer now.</numerusform>
            <numerusform>From the district: %n records are newer now.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="367"/>
        <source>Ctrl+K find · Ctrl+1…9 pages · Ctrl+N new · F2 edit · Ctrl+P print · Ctrl+Z undo · F6 next pane · Esc back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="386"/>
        <source>There is nothing to undo from this sitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="389"/>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="389"/>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/window.py" line="398"/>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <location filename="../../wbl_desktop/ui/inputs.py" line="278"/>
        <location filename="../../wbl_desktop/ui/phrases.py" line="136"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/inputs.py" line="278"/>
        <location filename="../../wbl_desktop/ui/phrases.py" line="136"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="37"/>
        <source>ddd, MMM d, yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="44"/>
        <location filename="../../wbl_desktop/ui/phrases.py" line="179"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="46"/>
        <location filename="../../wbl_desktop/ui/phrases.py" line="180"/>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="48"/>
        <location filename="../../wbl_desktop/ui/phrases.py" line="181"/>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="54"/>
        <source>MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="55"/>
        <source>MMM d, yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="87"/>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="92"/>
        <source>ddd, MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="150"/>
        <source>type a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="151"/>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../wbl_desktop/ui/phrases.py" line="227"/>
        <source>Grade {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachedPart</name>
    <message numerus="yes">
        <source>%n file(s) wait(s) for the district.</source>
        <translation>
            <numerusform>%n file waits for the district.</numerusform>
            <numerusform>%n files wait for the district.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message numerus="yes">
        <source>%n more page(s): save a copy to read them.</source>
        <translation>
            <numerusform>%n more page: save a copy to read it.</numerusform>
            <numerusform>%n more pages: save a copy to read them.</numerusform>
        </translation>
    </message>
</context>
</TS>
