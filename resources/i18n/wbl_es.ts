<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">Día</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">Cómo</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished">Anotarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished">Palabras</translation>
    </message>
</context>
<context>
    <name>AttachedPart</name>
    <message>
        <source>Add a file…</source>
        <translation type="unfinished">Agregar un archivo…</translation>
    </message>
    <message>
        <source>Scans, photos, PDF files; or drop them here.</source>
        <translation type="unfinished">Escaneos, fotos, archivos PDF; o suéltelos aquí.</translation>
    </message>
    <message>
        <source>Scans and files</source>
        <translation type="unfinished">Escaneos y archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for the district.</source>
        <translation type="unfinished">
            <numerusform>%n archivo espera al distrito.</numerusform>
            <numerusform>%n archivos esperan al distrito.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop signed forms, photos or PDF files here. They are kept encrypted.</source>
        <translation type="unfinished">Suelte aquí formularios firmados, fotos o archivos PDF. Se guardan cifrados.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Mostrar</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished">Mostrar {0}</translation>
    </message>
    <message>
        <source>What to do with {0}</source>
        <translation type="unfinished">Qué hacer con {0}</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished">aún no está aquí</translation>
    </message>
    <message>
        <source>It comes with one of the next exchanges with the district.</source>
        <translation type="unfinished">Llega con uno de los próximos intercambios con el distrito.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished">en espera</translation>
    </message>
    <message>
        <source>It is safe here and goes to the district after the records.</source>
        <translation type="unfinished">Aquí está seguro y va al distrito después de los registros.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished">guardado</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished">Guardar una copia…</translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished">Es</translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation type="unfinished">Pertenece a</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished">Agregar archivos</translation>
    </message>
    <message>
        <source>Kept, encrypted. The original still lies where it was: {0}</source>
        <translation type="unfinished">Guardado y cifrado. El original sigue donde estaba: {0}</translation>
    </message>
    <message>
        <source>Delete the original</source>
        <translation type="unfinished">Borrar el original</translation>
    </message>
    <message>
        <source>The original could not be deleted.</source>
        <translation type="unfinished">No se pudo borrar el original.</translation>
    </message>
    <message>
        <source>The original is deleted.</source>
        <translation type="unfinished">El original está borrado.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished">Guardar una copia</translation>
    </message>
    <message>
        <source>Saved in clear. Keep it where only you can read it.</source>
        <translation type="unfinished">Guardado sin cifrar. Téngalo donde solo usted pueda leerlo.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{0} KB</source>
        <translation type="unfinished">{0} KB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation type="unfinished">{0} MB</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Do it</source>
        <translation type="unfinished">Hacerlo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Cerrar aviso</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished">{0} más</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished">Deshecho: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished">Hecho de nuevo: {0}</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation type="unfinished">Deshaciendo la importación…</translation>
    </message>
    <message>
        <source>Importing again…</source>
        <translation type="unfinished">Importando de nuevo…</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation type="unfinished">La importación se deshizo.</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation type="unfinished">nada cambió</translation>
    </message>
    <message>
        <source>changed {0} of {1}</source>
        <translation type="unfinished">se cambió {0} de {1}</translation>
    </message>
    <message>
        <source>changed {0} and {1} more</source>
        <translation type="unfinished">se cambió {0} y {1} más</translation>
    </message>
    <message>
        <source>{0} and what belongs to it</source>
        <translation type="unfinished">{0} y lo que le pertenece</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation type="unfinished">se agregó {0}</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation type="unfinished">se cambió {0}</translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation type="unfinished">se retiró {0}</translation>
    </message>
    <message>
        <source>restored {0}</source>
        <translation type="unfinished">se restauró {0}</translation>
    </message>
    <message>
        <source>settled {0}</source>
        <translation type="unfinished">se resolvió {0}</translation>
    </message>
    <message>
        <source>merged {0}</source>
        <translation type="unfinished">se unió {0}</translation>
    </message>
    <message>
        <source>placed {0}</source>
        <translation type="unfinished">se colocó a {0}</translation>
    </message>
    <message>
        <source>attached {0}</source>
        <translation type="unfinished">se adjuntó {0}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished">Editar</translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished">retirado</translation>
    </message>
    <message>
        <source>Edit {0}</source>
        <translation type="unfinished">Editar {0}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Restaurar</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Hecho</translation>
    </message>
</context>
<context>
    <name>CardTab</name>
    <message>
        <source>What you typed is still there: “{0}” goes on with it.</source>
        <translation type="unfinished">Lo que escribió sigue ahí: «{0}» lo continúa.</translation>
    </message>
</context>
<context>
    <name>CarryPane</name>
    <message>
        <source>&amp;Write to a USB stick…</source>
        <translation type="unfinished">&amp;Escribir en una memoria USB…</translation>
    </message>
    <message>
        <source>Rea&amp;d from a USB stick…</source>
        <translation type="unfinished">&amp;Leer de una memoria USB…</translation>
    </message>
    <message>
        <source>How far the bundle is</source>
        <translation type="unfinished">Avance del paquete</translation>
    </message>
    <message>
        <source>Without a line: carry by USB stick</source>
        <translation type="unfinished">Sin conexión: llevar en memoria USB</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation type="unfinished">tantos como quepan</translation>
    </message>
    <message>
        <source>up to 100 MB</source>
        <translation type="unfinished">hasta 100 MB</translation>
    </message>
    <message>
        <source>up to 500 MB</source>
        <translation type="unfinished">hasta 500 MB</translation>
    </message>
    <message>
        <source>up to 1 GB</source>
        <translation type="unfinished">hasta 1 GB</translation>
    </message>
    <message>
        <source>up to 2 GB</source>
        <translation type="unfinished">hasta 2 GB</translation>
    </message>
    <message>
        <source>none, records only</source>
        <translation type="unfinished">ninguno, solo los registros</translation>
    </message>
    <message>
        <source>Scans and files on the stick</source>
        <translation type="unfinished">Escaneos y archivos en la memoria</translation>
    </message>
    <message>
        <source>the file your IT staff gave you</source>
        <translation type="unfinished">el archivo que le dio el personal de informática</translation>
    </message>
    <message>
        <source>one-time code</source>
        <translation type="unfinished">código de un solo uso</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished">Invitación</translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation type="unfinished">Código de la invitación</translation>
    </message>
    <message>
        <source>Choose the invitation…</source>
        <translation type="unfinished">Elegir la invitación…</translation>
    </message>
    <message>
        <source>Write the request to join…</source>
        <translation type="unfinished">Escribir la solicitud de unirse…</translation>
    </message>
    <message>
        <source>Write what waits to a stick, let your IT staff read it at the district, and read the answer here. The file is sealed to the district: nobody who finds the stick can read it. It does no harm to read an answer twice, or to use the line in between.</source>
        <translation type="unfinished">Escriba lo que espera en una memoria, deje que informática la lea en el distrito y lea aquí la respuesta. El archivo está sellado para el distrito: quien encuentre la memoria no puede leerlo. No hace daño leer una respuesta dos veces ni usar la conexión entretanto.</translation>
    </message>
    <message>
        <source>To join without a line: your IT staff give you an invitation on a stick, and tell you a code another way. Write the request to join, let them read it, and read their answer here.</source>
        <translation type="unfinished">Para unirse sin conexión: informática le da una invitación en una memoria y le dice un código por otro medio. Escriba la solicitud, deje que la lean y lea aquí su respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>{0} change(s) is (are) on this laptop only, until an answer says otherwise.</source>
        <translation>
            <numerusform>{0} cambio está solo en esta computadora hasta que una respuesta diga otra cosa.</numerusform>
            <numerusform>{0} cambios están solo en esta computadora hasta que una respuesta diga otra cosa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans and files that only this laptop has: {0} ({1}).</source>
        <translation type="unfinished">Escaneos y archivos que solo tiene esta computadora: {0} ({1}).</translation>
    </message>
    <message>
        <source>Scans and files that have not come here yet: {0}.</source>
        <translation type="unfinished">Escaneos y archivos que aún no han llegado aquí: {0}.</translation>
    </message>
    <message>
        <source>Answer read {0}</source>
        <translation type="unfinished">Respuesta leída {0}</translation>
    </message>
    <message>
        <source>Its answer has not been read yet</source>
        <translation type="unfinished">Su respuesta aún no se ha leído</translation>
    </message>
    <message numerus="yes">
        <source>Written: {0}. It holds {1} change(s). Let your IT staff read it, then read the answer here.</source>
        <translation>
            <numerusform>Escrito: {0}. Contiene {1} cambio. Deje que informática lo lea y luego lea aquí la respuesta.</numerusform>
            <numerusform>Escrito: {0}. Contiene {1} cambios. Deje que informática lo lea y luego lea aquí la respuesta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read: {0} change(s) is (are) at the district now.</source>
        <translation>
            <numerusform>Leído: {0} cambio ya está en el distrito.</numerusform>
            <numerusform>Leído: {0} cambios ya están en el distrito.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} record(s) came from it.</source>
        <translation>
            <numerusform>Del distrito llegó {0} registro.</numerusform>
            <numerusform>Del distrito llegaron {0} registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans and files: {0} are at the district now, {1} came from it.</source>
        <translation type="unfinished">Escaneos y archivos: {0} ya están en el distrito, {1} llegaron de él.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>{0}: written {1}, with {2} change(s); scans and files: {3}</source>
        <translation>
            <numerusform>{0}: escrito {1}, con {2} cambio; escaneos y archivos: {3}</numerusform>
            <numerusform>{0}: escrito {1}, con {2} cambios; escaneos y archivos: {3}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: written {1}, with {2} change(s)</source>
        <translation>
            <numerusform>{0}: escrito {1}, con {2} cambio</numerusform>
            <numerusform>{0}: escrito {1}, con {2} cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to a USB stick</source>
        <translation type="unfinished">Escribir en una memoria USB</translation>
    </message>
    <message>
        <source>Read from a USB stick</source>
        <translation type="unfinished">Leer de una memoria USB</translation>
    </message>
    <message>
        <source>Bundles (*.wblsync)</source>
        <translation type="unfinished">Paquetes (*.wblsync)</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation type="unfinished">Elegir la invitación</translation>
    </message>
    <message>
        <source>Invitations (*.wblinvite)</source>
        <translation type="unfinished">Invitaciones (*.wblinvite)</translation>
    </message>
    <message>
        <source>Write the request to join</source>
        <translation type="unfinished">Escribir la solicitud de unirse</translation>
    </message>
    <message>
        <source>Scans and files in it: {0} ({1}).</source>
        <translation type="unfinished">Escaneos y archivos que lleva: {0} ({1}).</translation>
    </message>
    <message>
        <source>Waiting for the next stick: {0}.</source>
        <translation type="unfinished">En espera de la próxima memoria: {0}.</translation>
    </message>
    <message>
        <source>Written: {0}. Let your IT staff read it, then read their answer here.</source>
        <translation type="unfinished">Escrito: {0}. Deje que informática lo lea y luego lea aquí su respuesta.</translation>
    </message>
    <message>
        <source>Joined. Now write what is here to the stick.</source>
        <translation type="unfinished">Listo. Ahora escriba en la memoria lo que hay aquí.</translation>
    </message>
    <message>
        <source>Nothing new in it: it was read before, or this laptop has gone on since.</source>
        <translation type="unfinished">No trae nada nuevo: ya se leyó, o esta computadora siguió adelante.</translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>Why it is withdrawn; it is kept with the placement</source>
        <translation type="unfinished">Por qué se retira; se guarda con la colocación</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Motivo</translation>
    </message>
    <message>
        <source>Both are meant</source>
        <translation type="unfinished">Las dos son correctas</translation>
    </message>
    <message>
        <source>{0} · placed twice</source>
        <translation type="unfinished">{0} · con dos colocaciones</translation>
    </message>
    <message>
        <source>Two laptops each placed this student; the first day they share is {0}.</source>
        <translation type="unfinished">Dos computadoras colocaron a este estudiante; el primer día que comparten es {0}.</translation>
    </message>
    <message>
        <source>Withdraw this one</source>
        <translation type="unfinished">Retirar esta</translation>
    </message>
    <message>
        <source>Withdraw the one at {0}</source>
        <translation type="unfinished">Retirar la de {0}</translation>
    </message>
    <message>
        <source>Change its days</source>
        <translation type="unfinished">Cambiar sus días</translation>
    </message>
    <message>
        <source>Change the days at {0}</source>
        <translation type="unfinished">Cambiar los días en {0}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">Lugares disponibles</translation>
    </message>
    <message>
        <source>That many places there are</source>
        <translation type="unfinished">Esos son los lugares que hay</translation>
    </message>
    <message>
        <source>{0} · too full</source>
        <translation type="unfinished">{0} · sin lugar para todos</translation>
    </message>
    <message>
        <source>Two laptops placed students in it. Places: {0}; placed: {1}, in the order they were made.</source>
        <translation type="unfinished">Dos computadoras colocaron estudiantes aquí. Lugares: {0}; colocados: {1}, en el orden en que se hicieron.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message>
        <source>Withdraw {0}</source>
        <translation type="unfinished">Retirar a {0}</translation>
    </message>
    <message>
        <source>over the number</source>
        <translation type="unfinished">fuera del cupo</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished">Columnas</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished">Conflictos</translation>
    </message>
    <message>
        <source>Up and Down go from field to field. Left and Right, or M, T and B, choose mine, theirs or both; Tab or F2 goes to the result, where you type what is right. Enter keeps, Ctrl+Z undoes. Alt+Left and Alt+Right go from record to record. Nothing here has to be done now: both values are kept until somebody settles it.</source>
        <translation type="unfinished">Arriba y Abajo van de un campo a otro. Izquierda y Derecha, o M, T y B, eligen lo mío, lo suyo o ambos; Tab o F2 va al resultado, donde se escribe lo correcto. Intro lo guarda, Ctrl+Z lo deshace. Alt+Izquierda y Alt+Derecha van de un registro a otro. Nada de esto urge: los dos valores se conservan hasta que alguien decida.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Anterior</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished">Alt+Izquierda</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Siguiente</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished">Alt+Derecha</translation>
    </message>
    <message>
        <source>↑ ↓ field · M mine · T theirs · B both · F2 type · Enter keep</source>
        <translation type="unfinished">↑ ↓ campo · M lo mío · T lo suyo · B ambos · F2 escribir · Intro guardar</translation>
    </message>
    <message>
        <source>{0} was settled on another laptop meanwhile.</source>
        <translation type="unfinished">{0} se resolvió mientras tanto en otra computadora.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished">{0} de {1}</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation type="unfinished">Todo está resuelto.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished">alguien</translation>
    </message>
    <message>
        <source>on this laptop</source>
        <translation type="unfinished">en esta computadora</translation>
    </message>
    <message>
        <source>on another laptop</source>
        <translation type="unfinished">en otra computadora</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Sync now</source>
        <translation type="unfinished">Sincronizar ahora</translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished">F5</translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished">Detalles</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation type="unfinished">Mayús+F5</translation>
    </message>
    <message>
        <source>This laptop has not met the district for {0} days. Your work is safe here, and only here: bring the laptop to a network, or carry it by USB stick from Settings.</source>
        <translation type="unfinished">Esta computadora no se ha comunicado con el distrito desde hace {0} días. Su trabajo está a salvo aquí, y solo aquí: conéctela a una red, o llévelo en una memoria USB desde Ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) waiting</source>
        <translation type="unfinished">
            <numerusform>%n escaneo en espera</numerusform>
            <numerusform>%n escaneos en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">Guardando…</translation>
    </message>
    <message>
        <source>With the district…</source>
        <translation type="unfinished">Con el distrito…</translation>
    </message>
</context>
<context>
    <name>DisputedCard</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Guardar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Intro</translation>
    </message>
    <message>
        <source>Use mine for the rest</source>
        <translation type="unfinished">Usar lo mío para el resto</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation type="unfinished">Mayús+M</translation>
    </message>
    <message>
        <source>Use theirs for the rest</source>
        <translation type="unfinished">Usar lo suyo para el resto</translation>
    </message>
    <message>
        <source>Shift+T</source>
        <translation type="unfinished">Mayús+T</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Abrir</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">Campo</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">Lo mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished">Lo suyo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">Resultado</translation>
    </message>
    <message>
        <source>Two laptops added this one apart. It is kept once; where they differ, say what is right.</source>
        <translation type="unfinished">Dos computadoras lo agregaron por separado. Se conserva una vez; donde difieren, diga qué es lo correcto.</translation>
    </message>
    <message>
        <source>One person retired this while another worked on it.</source>
        <translation type="unfinished">Una persona lo retiró mientras otra trabajaba en él.</translation>
    </message>
    <message>
        <source>Changed on two laptops that had not met. Nothing is lost: say what is right.</source>
        <translation type="unfinished">Se cambió en dos computadoras que no se habían comunicado. No se perdió nada: diga qué es lo correcto.</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation type="unfinished">{0} de {1} elegidos</translation>
    </message>
    <message>
        <source>Choose mine or theirs for each field, or type what is right.</source>
        <translation type="unfinished">Elija lo mío o lo suyo en cada campo, o escriba lo correcto.</translation>
    </message>
</context>
<context>
    <name>DisputedRow</name>
    <message>
        <source>Both</source>
        <translation type="unfinished">Ambos</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished">Mostrarlo completo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">nada</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation type="unfinished">Antes: {0}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">Lo mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished">Lo suyo</translation>
    </message>
    <message>
        <source>in force now</source>
        <translation type="unfinished">vigente ahora</translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation type="unfinished">Solo donde difieren</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation type="unfinished">sin elegir todavía</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">Resultado</translation>
    </message>
    <message>
        <source>Result for {0}</source>
        <translation type="unfinished">Resultado de {0}</translation>
    </message>
    <message>
        <source>Both for {0}</source>
        <translation type="unfinished">Ambos en {0}</translation>
    </message>
</context>
<context>
    <name>DistrictPane</name>
    <message>
        <source>one-time code</source>
        <translation type="unfinished">código de un solo uso</translation>
    </message>
    <message>
        <source>The district has a new address…</source>
        <translation type="unfinished">El distrito tiene otra dirección…</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished">Usar esta dirección</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">Dirección</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Código</translation>
    </message>
    <message>
        <source>Join the district</source>
        <translation type="unfinished">Unirse al distrito</translation>
    </message>
    <message>
        <source>New address</source>
        <translation type="unfinished">Dirección nueva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>The district gives a new one-time code. Join again with it: nothing is lost.</source>
        <translation type="unfinished">El distrito da un nuevo código de un solo uso. Vuelva a unirse con él: no se pierde nada.</translation>
    </message>
    <message>
        <source>The district gives an address and a one-time code. Without it everything works here alone.</source>
        <translation type="unfinished">El distrito da una dirección y un código de un solo uso. Sin eso, todo funciona aquí por su cuenta.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation type="unfinished">Uniéndose…</translation>
    </message>
    <message>
        <source>Joined. Changes travel by themselves from now on.</source>
        <translation type="unfinished">Listo. Desde ahora los cambios viajan solos.</translation>
    </message>
    <message>
        <source>Asking the district at the new address…</source>
        <translation type="unfinished">Preguntando al distrito en la dirección nueva…</translation>
    </message>
    <message>
        <source>The district answered there. This laptop keeps the new address.</source>
        <translation type="unfinished">El distrito respondió allí. Esta computadora guarda la dirección nueva.</translation>
    </message>
    <message>
        <source>The one who answers there does not know this laptop.</source>
        <translation type="unfinished">Quien responde allí no conoce esta computadora.</translation>
    </message>
    <message>
        <source>The old address stays. {0}</source>
        <translation type="unfinished">La dirección anterior se mantiene. {0}</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Not kept: {0}</source>
        <translation type="unfinished">No se guardó: {0}</translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>Before you call</source>
        <translation type="unfinished">Antes de llamar</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished">Organización</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation type="unfinished">Cómo comunicarse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Notas</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation type="unfinished">Cuándo y dónde</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">Cómo</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished">Lo nuestro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nombre</translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished">Escuela</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>may sign</source>
        <translation type="unfinished">puede firmar</translation>
    </message>
    <message>
        <source>may not sign</source>
        <translation type="unfinished">no puede firmar</translation>
    </message>
    <message>
        <source>call {0}</source>
        <translation type="unfinished">llamar: {0}</translation>
    </message>
    <message>
        <source>Add a guardian</source>
        <translation type="unfinished">Agregar un padre, madre o tutor</translation>
    </message>
    <message>
        <source>Add guardian</source>
        <translation type="unfinished">Agregar tutor</translation>
    </message>
    <message>
        <source>No guardian is known. Forms will be printed with the name left open.</source>
        <translation type="unfinished">No se conoce ningún tutor. Los formularios salen con el nombre en blanco.</translation>
    </message>
    <message>
        <source>Add an emergency contact</source>
        <translation type="unfinished">Agregar un contacto de emergencia</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished">Agregar contacto</translation>
    </message>
    <message>
        <source>Nobody to call is known.</source>
        <translation type="unfinished">No se sabe a quién llamar.</translation>
    </message>
</context>
<context>
    <name>FamilyTab</name>
    <message>
        <source>Guardians</source>
        <translation type="unfinished">Padres y tutores</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation type="unfinished">En una emergencia</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished">Mostrar todo</translation>
    </message>
    <message>
        <source>Filter by {0}</source>
        <translation type="unfinished">Filtrar por {0}</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a student, partner, phone number…      Ctrl+K</source>
        <translation type="unfinished">Buscar estudiante, socio, teléfono…      Ctrl+K</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation type="unfinished">Buscar a cualquiera o cualquier cosa</translation>
    </message>
    <message>
        <source>Find…   Ctrl+K</source>
        <translation type="unfinished">Buscar…   Ctrl+K</translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished">Encontrado</translation>
    </message>
    <message>
        <source>There is more. A few more letters help.</source>
        <translation type="unfinished">Hay más. Unas letras más ayudan.</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters may help.</source>
        <translation type="unfinished">No se encontró nada. Pruebe con menos letras.</translation>
    </message>
    <message>
        <source>Show all that match: {0}</source>
        <translation type="unfinished">Mostrar todo lo que coincide: {0}</translation>
    </message>
    <message>
        <source>{0} · retired</source>
        <translation type="unfinished">{0} · retirado</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>School district</source>
        <translation type="unfinished">Distrito escolar</translation>
    </message>
    <message>
        <source>for example Almendra Valley Unified</source>
        <translation type="unfinished">por ejemplo, Almendra Valley Unified</translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished">Escuela</translation>
    </message>
    <message>
        <source>for example Almendra Valley High School</source>
        <translation type="unfinished">por ejemplo, Almendra Valley High School</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Su nombre</translation>
    </message>
    <message>
        <source>as colleagues should see it in the history</source>
        <translation type="unfinished">como lo verán sus colegas en el historial</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished">Preparar</translation>
    </message>
    <message>
        <source>Look around in the sample school</source>
        <translation type="unfinished">Explorar la escuela de ejemplo</translation>
    </message>
    <message>
        <source>The 24 words of the recovery phrase</source>
        <translation type="unfinished">Las 24 palabras de la frase de recuperación</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished">Bienvenidos</translation>
    </message>
    <message>
        <source>Three answers, and you can begin. Everything you keep here is encrypted on this laptop and works without a network.</source>
        <translation type="unfinished">Tres respuestas y puede empezar. Todo lo que guarde aquí queda cifrado en esta computadora y funciona sin red.</translation>
    </message>
    <message>
        <source>Recovery phrase: 24 words</source>
        <translation type="unfinished">Frase de recuperación: 24 palabras</translation>
    </message>
    <message>
        <source>If this laptop has lost its key, the recovery phrase on paper opens the data.</source>
        <translation type="unfinished">Si esta computadora perdió su clave, la frase de recuperación en papel abre los datos.</translation>
    </message>
    <message>
        <source>Open with the phrase</source>
        <translation type="unfinished">Abrir con la frase</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Intentar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
    <message>
        <source>Your data could not be opened</source>
        <translation type="unfinished">No se pudieron abrir sus datos</translation>
    </message>
    <message>
        <source>Your data opens on this laptop again. Close the window and start it once more.</source>
        <translation type="unfinished">Sus datos vuelven a abrirse en esta computadora. Cierre la ventana y ábrala otra vez.</translation>
    </message>
    <message>
        <source>{0} cannot be empty.</source>
        <translation type="unfinished">{0} no puede quedar vacío.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Forms</source>
        <translation type="unfinished">Formularios</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished">Requisitos</translation>
    </message>
    <message>
        <source>disputed · {0}</source>
        <translation type="unfinished">en disputa · {0}</translation>
    </message>
    <message>
        <source>People changed these apart from each other: {0}</source>
        <translation type="unfinished">Distintas personas cambiaron esto por separado: {0}</translation>
    </message>
    <message>
        <source>out since {0}</source>
        <translation type="unfinished">entregado {0}</translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished">impreso {0}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished">sin imprimir</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished">todavía no</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">Atrasados</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished">Sin imprimir</translation>
    </message>
    <message>
        <source>Printed, not handed out</source>
        <translation type="unfinished">Impresos, sin entregar</translation>
    </message>
    <message>
        <source>Handed out, not back</source>
        <translation type="unfinished">Entregados, sin devolver</translation>
    </message>
    <message>
        <source>Papers that are still missing, soonest due first. Ctrl+N shows the blank forms.</source>
        <translation type="unfinished">Papeles que aún faltan, primero los más próximos. Ctrl+N muestra los formularios en blanco.</translation>
    </message>
    <message>
        <source>Papers still missing</source>
        <translation type="unfinished">Papeles que aún faltan</translation>
    </message>
    <message>
        <source>Student and paper</source>
        <translation type="unfinished">Estudiante y papel</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Qué</translation>
    </message>
    <message>
        <source>How far</source>
        <translation type="unfinished">Avance</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished">Vence</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation type="unfinished">Formularios en blanco</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>Nothing is missing. Papers appear here when a student is placed.</source>
        <translation type="unfinished">No falta nada. Los papeles aparecen aquí cuando se coloca a un estudiante.</translation>
    </message>
    <message>
        <source>Go to students</source>
        <translation type="unfinished">Ir a estudiantes</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Blank forms</source>
        <translation type="unfinished">Formularios en blanco</translation>
    </message>
    <message>
        <source>For filling in by hand. Nobody&apos;s name is on them, and they are not tracked.</source>
        <translation type="unfinished">Para llenar a mano. No llevan nombre y no se les da seguimiento.</translation>
    </message>
    <message>
        <source>Language of {0}</source>
        <translation type="unfinished">Idioma de {0}</translation>
    </message>
    <message>
        <source>Show and print</source>
        <translation type="unfinished">Mostrar e imprimir</translation>
    </message>
    <message>
        <source>Show and print {0}</source>
        <translation type="unfinished">Mostrar e imprimir {0}</translation>
    </message>
    <message>
        <source>Handed out today</source>
        <translation type="unfinished">Entregado hoy</translation>
    </message>
    <message numerus="yes">
        <source>Handed out today: these %n</source>
        <translation type="unfinished">
            <numerusform>Entregado hoy: este</numerusform>
            <numerusform>Entregados hoy: estos %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Nothing to do: it is tried again at every exchange.</source>
        <translation type="unfinished">Nada que hacer: se intenta de nuevo en cada comunicación.</translation>
    </message>
    <message>
        <source>Tell your IT staff; they can let it in or close it.</source>
        <translation type="unfinished">Avise al personal de informática; puede aceptarlo o cerrarlo.</translation>
    </message>
    <message>
        <source>Ask IT to update the district&apos;s server; it is taken then.</source>
        <translation type="unfinished">Pida a informática que actualice el servidor del distrito; entonces se aceptará.</translation>
    </message>
    <message>
        <source>Ask somebody who may change it, or IT for another role.</source>
        <translation type="unfinished">Pídalo a alguien que pueda cambiarlo, o pida otra función a informática.</translation>
    </message>
    <message>
        <source>Open the record and enter the value again.</source>
        <translation type="unfinished">Abra el registro y escriba el valor de nuevo.</translation>
    </message>
    <message>
        <source>Ask the district to change it.</source>
        <translation type="unfinished">Pida al distrito que lo cambie.</translation>
    </message>
    <message>
        <source>If the district&apos;s value is wrong, tell them.</source>
        <translation type="unfinished">Si el valor del distrito está mal, avíseles.</translation>
    </message>
    <message>
        <source>Tell the new site what you wrote.</source>
        <translation type="unfinished">Diga a la nueva escuela lo que usted escribió.</translation>
    </message>
    <message>
        <source>If it is needed again, enter it as new.</source>
        <translation type="unfinished">Si se necesita otra vez, agréguelo como nuevo.</translation>
    </message>
    <message>
        <source>Kept aside by the district</source>
        <translation type="unfinished">Apartado por el distrito</translation>
    </message>
    <message>
        <source>These changes are safe, at the district and here, but not in force there.</source>
        <translation type="unfinished">Estos cambios están a salvo, en el distrito y aquí, pero allá no están vigentes.</translation>
    </message>
    <message>
        <source>not on this laptop</source>
        <translation type="unfinished">no está en esta computadora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Abrir</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished">Abrir {0}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>somebody</source>
        <translation type="unfinished">alguien</translation>
    </message>
    <message>
        <source>{0}, from another laptop</source>
        <translation type="unfinished">{0}, desde otra computadora</translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished">Agregado</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished">Retirado</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished">Restaurado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">nada</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation type="unfinished">Todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished">Volver a poner</translation>
    </message>
    <message>
        <source>Put back {0}</source>
        <translation type="unfinished">Volver a poner {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">nada</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>approved by {0}</source>
        <translation type="unfinished">aprobado por {0}</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation type="unfinished">sin aprobar</translation>
    </message>
    <message>
        <source>Enter hours</source>
        <translation type="unfinished">Anotar horas</translation>
    </message>
    <message>
        <source>Keep hours</source>
        <translation type="unfinished">Guardar horas</translation>
    </message>
    <message>
        <source>No hours yet.</source>
        <translation type="unfinished">Todavía no hay horas.</translation>
    </message>
    <message>
        <source>Hours are kept at a placement, and there is none yet.</source>
        <translation type="unfinished">Las horas se guardan en una colocación, y todavía no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import</source>
        <translation type="unfinished">Importar</translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished">nuevo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished">cambiado</translation>
    </message>
    <message>
        <source>leaves the roster</source>
        <translation type="unfinished">sale de la lista</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation type="unfinished">necesita revisión</translation>
    </message>
    <message>
        <source>Leave out for now</source>
        <translation type="unfinished">Dejar fuera por ahora</translation>
    </message>
    <message>
        <source>It is the same one</source>
        <translation type="unfinished">Es el mismo</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation type="unfinished">Es otro</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation type="unfinished">Tomarlo como está</translation>
    </message>
    <message>
        <source>added to the notes</source>
        <translation type="unfinished">se añade a las notas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished">Línea</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished">Resultado</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Qué</translation>
    </message>
    <message>
        <source>Why, or what changes</source>
        <translation type="unfinished">Por qué, o qué cambia</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would change. An import is one step to undo.</source>
        <translation type="unfinished">No se escribe nada antes de que vea qué cambiaría. Una importación se deshace en un paso.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished">y {0} más</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished">Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished">Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished">Otro archivo…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">Importar</translation>
    </message>
    <message>
        <source>Save the rows to send back…</source>
        <translation type="unfinished">Guardar las filas para devolverlas…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Avance</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished">Tipo de archivo</translation>
    </message>
    <message>
        <source>How the letters are written</source>
        <translation type="unfinished">Cómo están escritas las letras</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation type="unfinished">Qué haría la importación</translation>
    </message>
    <message>
        <source>Rosters: OneRoster (zip or folder), Aeries, PowerSchool. Employer lists: the spreadsheet as you keep it, or a CSV with labeled columns. Hours: a sheet with a row for each student and day, or with a column for each day. The file stays where it is.</source>
        <translation type="unfinished">Listas de estudiantes: OneRoster (zip o carpeta), Aeries, PowerSchool. Listas de empleadores: la hoja de cálculo tal como usted la lleva, o un CSV con columnas rotuladas. Horas: una hoja con una fila por estudiante y día, o con una columna por día. El archivo queda donde está.</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation type="unfinished">Partes del plan</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished">Qué cambiaría</translation>
    </message>
    <message>
        <source>Letters look wrong? Read them as</source>
        <translation type="unfinished">¿Las letras se ven mal? Léalas como</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished">Columnas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Preguntas</translation>
    </message>
    <message>
        <source>Rosters and lists (*.zip *.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation type="unfinished">Listas (*.zip *.csv *.txt *.tsv *.xlsx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation type="unfinished">Elegir un archivo para importar</translation>
    </message>
    <message>
        <source>Choose a folder of OneRoster files</source>
        <translation type="unfinished">Elegir una carpeta con archivos OneRoster</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation type="unfinished">Leyendo {0}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Deteniendo…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished">Detenido. No se cambió nada.</translation>
    </message>
    <message>
        <source>Questions ({0})</source>
        <translation type="unfinished">Preguntas ({0})</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished">Nada que importar</translation>
    </message>
    <message numerus="yes">
        <source>{0} · {1} row(s)</source>
        <translation>
            <numerusform>{0} · {1} fila</numerusform>
            <numerusform>{0} · {1} filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {0} record(s)</source>
        <translation>
            <numerusform>Importar {0} registro</numerusform>
            <numerusform>Importar {0} registros</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished">nuevos</translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished">cambiado</translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished">iguales</translation>
    </message>
    <message>
        <source>leave the roster</source>
        <translation type="unfinished">salen de la lista</translation>
    </message>
    <message>
        <source>need a look</source>
        <translation type="unfinished">necesitan revisión</translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished">Columna</translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished">Ejemplo</translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished">Significa</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished">no se guarda</translation>
    </message>
    <message>
        <source>What {0} means</source>
        <translation type="unfinished">Qué significa {0}</translation>
    </message>
    <message>
        <source>No questions.</source>
        <translation type="unfinished">No hay preguntas.</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished">línea {0}</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished">todo el archivo</translation>
    </message>
    <message>
        <source>Importing. The window can be used meanwhile.</source>
        <translation type="unfinished">Importando. Mientras tanto puede usar la ventana.</translation>
    </message>
    <message>
        <source>the import of {0}</source>
        <translation type="unfinished">la importación de {0}</translation>
    </message>
    <message>
        <source>Imported: {0} new, {1} changed.</source>
        <translation type="unfinished">Importado: {0} nuevos, {1} cambiados.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in it need a look and were not imported.</source>
        <translation type="unfinished">
            <numerusform>Hay %n dato por revisar que no se importó.</numerusform>
            <numerusform>Hay %n datos por revisar que no se importaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file {0} still holds the same names: delete it if nobody needs it.</source>
        <translation type="unfinished">El archivo {0} aún contiene los mismos nombres: bórrelo si nadie lo necesita.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished">Deshacer esta importación</translation>
    </message>
    <message>
        <source>Save the rows to send back</source>
        <translation type="unfinished">Guardar las filas para devolverlas</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished">CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved.</source>
        <translation type="unfinished">
            <numerusform>%n fila guardada.</numerusform>
            <numerusform>%n filas guardadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation type="unfinished">Cancelar: {0}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Deteniendo…</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>More</source>
        <translation type="unfinished">Más</translation>
    </message>
    <message>
        <source>Retired only</source>
        <translation type="unfinished">Solo retirados</translation>
    </message>
    <message>
        <source>Nothing here matches.</source>
        <translation type="unfinished">Nada coincide.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished">Mostrar todo</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished">Ctrl+N</translation>
    </message>
    <message>
        <source>Search this list…</source>
        <translation type="unfinished">Buscar en esta lista…</translation>
    </message>
    <message>
        <source>Search {0}</source>
        <translation type="unfinished">Buscar {0}</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished">Ctrl+F</translation>
    </message>
    <message>
        <source>{0} of {1} · filtered</source>
        <translation type="unfinished">{0} de {1} · filtrado</translation>
    </message>
    <message>
        <source>{0} · {1} chosen</source>
        <translation type="unfinished">{0} · {1} elegidos</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished">(ninguno)</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Continuar</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished">Cubierto</translation>
    </message>
    <message>
        <source>Nothing is shown while you are away. Everything is saved.</source>
        <translation type="unfinished">No se muestra nada mientras no está. Todo está guardado.</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Back to the files</source>
        <translation type="unfinished">Volver a los archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s): save a copy to read them.</source>
        <translation type="unfinished">
            <numerusform>%n página más: guarde una copia para leerla.</numerusform>
            <numerusform>%n páginas más: guarde una copia para leerlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save a copy, and open it with its own program.</source>
        <translation type="unfinished">Este tipo de archivo no se puede mostrar aquí. Guarde una copia y ábrala con su propio programa.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished">Página {0} de {1}</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform>%n día de atraso</numerusform>
            <numerusform>%n días de atraso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished">Unir</translation>
    </message>
    <message>
        <source>Tab goes from field to field, the arrows choose. Ctrl+Enter merges, Ctrl+Z parts them again.</source>
        <translation type="unfinished">Tab pasa de campo en campo, las flechas eligen. Ctrl+Enter une, Ctrl+Z separa otra vez.</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation type="unfinished">Unir en uno</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished">Ctrl+Enter</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished">No son el mismo</translation>
    </message>
    <message>
        <source>There is only one of them now.</source>
        <translation type="unfinished">Ahora solo hay uno.</translation>
    </message>
    <message>
        <source>Are these two the same person?</source>
        <translation type="unfinished">¿Son la misma persona?</translation>
    </message>
    <message>
        <source>Are these two the same partner?</source>
        <translation type="unfinished">¿Son el mismo socio?</translation>
    </message>
    <message>
        <source>One of them stays and gets what belongs to both. The other is retired and stays readable.</source>
        <translation type="unfinished">Uno queda y recibe lo de ambos. El otro se retira y se puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished">Queda</translation>
    </message>
    <message>
        <source>both are kept</source>
        <translation type="unfinished">se conservan ambos</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>This may be somebody who is already here.</source>
        <translation type="unfinished">Puede ser alguien que ya está aquí.</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished">Comparar los dos</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Name of this view</source>
        <translation type="unfinished">Nombre de esta vista</translation>
    </message>
    <message>
        <source>a name, for example: Seniors without papers</source>
        <translation type="unfinished">un nombre, por ejemplo: Grado 12 sin papeles</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation type="unfinished">Guardar como</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation type="unfinished">Guardar vista</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>Open student</source>
        <translation type="unfinished">Abrir estudiante</translation>
    </message>
    <message>
        <source>Open partner</source>
        <translation type="unfinished">Abrir socio</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>Now</name>
    <message>
        <source>{0} overdue</source>
        <translation type="unfinished">{0} atrasados</translation>
    </message>
    <message>
        <source>1 overdue</source>
        <translation type="unfinished">1 atrasado</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished">vence {0}</translation>
    </message>
    <message>
        <source>needs 1</source>
        <translation type="unfinished">falta 1</translation>
    </message>
    <message>
        <source>needs {0}</source>
        <translation type="unfinished">faltan {0}</translation>
    </message>
</context>
<context>
    <name>OldPhrase</name>
    <message>
        <source>This backup is older than the recovery phrase in force. Type the phrase that was on paper when it was made; from then on it is the one in force again.</source>
        <translation type="unfinished">Esta copia es anterior a la frase de recuperación vigente. Escriba la frase que estaba en papel cuando se hizo; desde entonces vuelve a ser la vigente.</translation>
    </message>
    <message>
        <source>The 24 words of the older recovery phrase</source>
        <translation type="unfinished">Las 24 palabras de la frase de recuperación anterior</translation>
    </message>
    <message>
        <source>Older recovery phrase: 24 words</source>
        <translation type="unfinished">Frase de recuperación anterior: 24 palabras</translation>
    </message>
    <message>
        <source>Put back and close</source>
        <translation type="unfinished">Restaurar y cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>OpeningCards</name>
    <message>
        <source>Place a student here</source>
        <translation type="unfinished">Colocar aquí a un estudiante</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Add an opening</source>
        <translation type="unfinished">Agregar una vacante</translation>
    </message>
    <message>
        <source>Add opening</source>
        <translation type="unfinished">Agregar vacante</translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation type="unfinished">Todavía no se ofrece nada.</translation>
    </message>
    <message>
        <source>An opening is at a worksite: add that first.</source>
        <translation type="unfinished">Una vacante está en un lugar de trabajo: agregue ese primero.</translation>
    </message>
    <message>
        <source>{0} of {1} taken</source>
        <translation type="unfinished">{0} de {1} ocupados</translation>
    </message>
    <message>
        <source>{0} placed</source>
        <translation type="unfinished">{0} colocados</translation>
    </message>
</context>
<context>
    <name>OpeningsTab</name>
    <message>
        <source>What you typed is still there: place a student here to go on with it.</source>
        <translation type="unfinished">Lo que escribió sigue ahí: coloque a un estudiante aquí para continuar.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished">Papel</translation>
    </message>
    <message>
        <source>This is exactly what the printer draws. Ctrl+P prints, Esc goes back.</source>
        <translation type="unfinished">Esto es exactamente lo que imprime la impresora. Ctrl+P imprime, Esc regresa.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished">Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished">Guardar como PDF…</translation>
    </message>
    <message>
        <source>It is printed</source>
        <translation type="unfinished">Ya está impreso</translation>
    </message>
    <message>
        <source>Note the forms as printed, for example after printing a saved file.</source>
        <translation type="unfinished">Anotar los formularios como impresos, por ejemplo después de imprimir un archivo guardado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished">Página {0} de {1}</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation type="unfinished">Ambos idiomas</translation>
    </message>
    <message>
        <source>The family&apos;s language is not known. In which language should it be printed?</source>
        <translation type="unfinished">No se conoce el idioma de la familia. ¿En qué idioma se debe imprimir?</translation>
    </message>
    <message>
        <source>This paper has no such page. Nothing was printed or noted.</source>
        <translation type="unfinished">Este documento no tiene esa página. No se imprimió ni se anotó nada.</translation>
    </message>
    <message>
        <source>Saved to a file. Nothing was noted as printed.</source>
        <translation type="unfinished">Guardado en un archivo. No se anotó nada como impreso.</translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was noted as printed.</source>
        <translation type="unfinished">La impresora no lo aceptó. No se anotó nada como impreso.</translation>
    </message>
    <message>
        <source>Noted as printed.</source>
        <translation type="unfinished">Anotado como impreso.</translation>
    </message>
    <message>
        <source>Noted as printed: {0}.</source>
        <translation type="unfinished">Anotado como impreso: {0}.</translation>
    </message>
    <message>
        <source>Not noted, because not all of the pages went to the printer: {0}. Print the other pages, or press “It is printed” once they are on paper.</source>
        <translation type="unfinished">Sin anotar, porque no todas las páginas fueron a la impresora: {0}. Imprima las demás páginas, o pulse «Ya está impreso» cuando estén en papel.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished">PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Guardado.</translation>
    </message>
    <message>
        <source>Saved. It names a student: keep it where only you can read it.</source>
        <translation type="unfinished">Guardado. Nombra a un estudiante: téngalo donde solo usted pueda leerlo.</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Nothing has been printed yet. Print from a placement.</source>
        <translation type="unfinished">Todavía no se ha impreso nada. Imprima desde una colocación.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished">Impreso</translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished">impreso {0}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished">sin imprimir</translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation type="unfinished">hecho {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation type="unfinished">código {0}</translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <source>Partners</source>
        <translation type="unfinished">Socios</translation>
    </message>
    <message>
        <source>supervises students</source>
        <translation type="unfinished">supervisa estudiantes</translation>
    </message>
    <message>
        <source>from {0} years</source>
        <translation type="unfinished">desde {0} años</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished">Agregar una persona</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished">Agregar persona</translation>
    </message>
    <message>
        <source>Nobody is known by name yet.</source>
        <translation type="unfinished">Todavía no se conoce a nadie por nombre.</translation>
    </message>
    <message>
        <source>Add a worksite</source>
        <translation type="unfinished">Agregar un lugar de trabajo</translation>
    </message>
    <message>
        <source>Add worksite</source>
        <translation type="unfinished">Agregar lugar</translation>
    </message>
    <message>
        <source>No worksite yet. A student is placed at a worksite.</source>
        <translation type="unfinished">Todavía no hay lugar de trabajo. Un estudiante se coloca en un lugar de trabajo.</translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation type="unfinished">Agregar un acuerdo</translation>
    </message>
    <message>
        <source>Add agreement</source>
        <translation type="unfinished">Agregar acuerdo</translation>
    </message>
    <message>
        <source>Nothing is on paper yet.</source>
        <translation type="unfinished">Todavía no hay nada por escrito.</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished">desde {0}</translation>
    </message>
    <message>
        <source>renews by itself</source>
        <translation type="unfinished">se renueva solo</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation type="unfinished">terminó {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation type="unfinished">hasta {0}</translation>
    </message>
    <message>
        <source>Note a call or visit</source>
        <translation type="unfinished">Anotar una llamada o visita</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation type="unfinished">Guardar nota</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation type="unfinished">Todavía no hay notas.</translation>
    </message>
    <message>
        <source>next step {0}</source>
        <translation type="unfinished">siguiente paso {0}</translation>
    </message>
    <message>
        <source>next step</source>
        <translation type="unfinished">siguiente paso</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished">Datos</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished">Contactos</translation>
    </message>
    <message>
        <source>Worksites</source>
        <translation type="unfinished">Lugares</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished">Acuerdos</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation type="unfinished">Vacantes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">Bitácora</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Historial</translation>
    </message>
    <message>
        <source>Conditions come first: read them before you call. Place a student from an opening.</source>
        <translation type="unfinished">Las condiciones van primero: léalas antes de llamar. Coloque a un estudiante desde una vacante.</translation>
    </message>
    <message>
        <source>Name and city</source>
        <translation type="unfinished">Nombre y ciudad</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished">Sector</translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished">Ciudad</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Teléfono</translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation type="unfinished">Tipo de organización</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished">Último contacto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished">Ahora</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation type="unfinished">Agregar socio</translation>
    </message>
    <message>
        <source>Name, place, phone, note…</source>
        <translation type="unfinished">Nombre, lugar, teléfono, nota…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>No partners yet. Import the list you keep in a spreadsheet, or add one.</source>
        <translation type="unfinished">Todavía no hay socios. Importe la lista que tiene en una hoja de cálculo, o agregue uno.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished">Importar una lista</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Add partner</source>
        <translation type="unfinished">Agregar socio</translation>
    </message>
</context>
<context>
    <name>PhrasePane</name>
    <message>
        <source>Your recovery phrase</source>
        <translation type="unfinished">Su frase de recuperación</translation>
    </message>
    <message>
        <source>These 24 words open your data if this laptop is lost or its login is. Write them on paper and keep the paper away from the laptop. They are shown once.</source>
        <translation type="unfinished">Estas 24 palabras abren sus datos si se pierde la computadora o su contraseña. Escríbalas en papel y guárdelo lejos de la computadora. Se muestran una sola vez.</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished">Ya las escribí</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation type="unfinished">Imprimirlas</translation>
    </message>
    <message>
        <source>Word {0}</source>
        <translation type="unfinished">Palabra {0}</translation>
    </message>
    <message>
        <source>Three words from your paper</source>
        <translation type="unfinished">Tres palabras de su papel</translation>
    </message>
    <message>
        <source>These are right</source>
        <translation type="unfinished">Son correctas</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation type="unfinished">Mostrar las palabras otra vez</translation>
    </message>
    <message>
        <source>Not the same words. Look at the paper once more.</source>
        <translation type="unfinished">No son las mismas palabras. Mire el papel otra vez.</translation>
    </message>
    <message>
        <source>WBL Desktop: recovery phrase. Keep away from the laptop.</source>
        <translation type="unfinished">WBL Desktop: frase de recuperación. Guardar lejos de la computadora.</translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>Place a student</source>
        <translation type="unfinished">Colocar a un estudiante</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">Colocar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Mon, Wed 2:30–5:30 pm</source>
        <translation type="unfinished">lun, mié 2:30–5:30 pm</translation>
    </message>
    <message>
        <source>This placement will need:</source>
        <translation type="unfinished">Esta colocación necesitará:</translation>
    </message>
</context>
<context>
    <name>PlacementCard</name>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished">Imprimir lo que falta</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished">Ctrl+P</translation>
    </message>
    <message>
        <source>Next step ▾</source>
        <translation type="unfinished">Siguiente paso ▾</translation>
    </message>
    <message>
        <source>Open placement</source>
        <translation type="unfinished">Abrir colocación</translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation type="unfinished"> de {0}</translation>
    </message>
    <message>
        <source>Nothing is asked for this placement.</source>
        <translation type="unfinished">No se pide nada para esta colocación.</translation>
    </message>
    <message>
        <source>What to do about {0}</source>
        <translation type="unfinished">Qué hacer con {0}</translation>
    </message>
    <message>
        <source>Print this form</source>
        <translation type="unfinished">Imprimir este formulario</translation>
    </message>
    <message>
        <source>Handed out…</source>
        <translation type="unfinished">Entregado…</translation>
    </message>
    <message>
        <source>Returned and signed…</source>
        <translation type="unfinished">Devuelto y firmado…</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation type="unfinished">Hecho…</translation>
    </message>
    <message>
        <source>Let it start without…</source>
        <translation type="unfinished">Dejar que empiece sin esto…</translation>
    </message>
    <message>
        <source>{0}: handed out on</source>
        <translation type="unfinished">{0}: entregado el</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished">Anotarlo</translation>
    </message>
    <message>
        <source>{0}: returned</source>
        <translation type="unfinished">{0}: devuelto</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">Firmado por</translation>
    </message>
    <message>
        <source>{0}: let the placement start without it. Your name and the reason are kept.</source>
        <translation type="unfinished">{0}: dejar que la colocación empiece sin esto. Se guardan su nombre y el motivo.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished">Dispensar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Motivo</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation type="unfinished">{0} el</translation>
    </message>
    <message>
        <source>Why (if it matters)</source>
        <translation type="unfinished">Por qué (si importa)</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation type="unfinished">con {0}</translation>
    </message>
    <message>
        <source>was due {0}</source>
        <translation type="unfinished">vencía {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished">vence {0}</translation>
    </message>
    <message>
        <source>overridden {0}</source>
        <translation type="unfinished">dispensado {0}</translation>
    </message>
    <message>
        <source>back {0}</source>
        <translation type="unfinished">devuelto {0}</translation>
    </message>
    <message>
        <source>handed out {0}</source>
        <translation type="unfinished">entregado {0}</translation>
    </message>
    <message>
        <source>printed {0}</source>
        <translation type="unfinished">impreso {0}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished">sin imprimir</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished">todavía no</translation>
    </message>
</context>
<context>
    <name>Placements</name>
    <message>
        <source>Placements</source>
        <translation type="unfinished">Colocaciones</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished">Requisitos</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished">Datos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">Papeles</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Historial</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation type="unfinished">Abiertas</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation type="unfinished">Faltan papeles</translation>
    </message>
    <message>
        <source>A placement is made from a student or from a partner&apos;s opening. Here it is prepared and moved on.</source>
        <translation type="unfinished">Una colocación se hace desde un estudiante o desde la vacante de un socio. Aquí se prepara y avanza.</translation>
    </message>
    <message>
        <source>Student and activity</source>
        <translation type="unfinished">Estudiante y actividad</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation type="unfinished">Dónde y cuándo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Actividad</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">Cuándo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished">Ahora</translation>
    </message>
    <message>
        <source>Student, place, activity, note…</source>
        <translation type="unfinished">Estudiante, lugar, actividad, nota…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>Nobody is placed yet. Open a student and press “Place student”.</source>
        <translation type="unfinished">Todavía no hay nadie colocado. Abra un estudiante y presione «Colocar estudiante».</translation>
    </message>
    <message>
        <source>Go to students</source>
        <translation type="unfinished">Ir a estudiantes</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished">{0} abiertas</translation>
    </message>
</context>
<context>
    <name>PlacementsPage</name>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished">Imprimir lo que falta</translation>
    </message>
</context>
<context>
    <name>PlacementsTab</name>
    <message>
        <source>Not placed anywhere yet.</source>
        <translation type="unfinished">Todavía sin colocación.</translation>
    </message>
    <message>
        <source>Place student</source>
        <translation type="unfinished">Colocar estudiante</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation type="unfinished">{0} · {1}</translation>
    </message>
    <message>
        <source>What you typed is still there: F2 goes on with it.</source>
        <translation type="unfinished">Lo que escribió sigue ahí: F2 lo continúa.</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>What is missing</source>
        <translation type="unfinished">Lo que falta</translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished">Formulario</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation type="unfinished">Formulario en blanco</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>‹ Back to the list</source>
        <translation type="unfinished">‹ Volver a la lista</translation>
    </message>
    <message>
        <source>What else to do with this record</source>
        <translation type="unfinished">Qué más hacer con este registro</translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation type="unfinished">Partes de este registro</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Restaurar</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message>
        <source>This record is retired.</source>
        <translation type="unfinished">Este registro está retirado.</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation type="unfinished">✓ Guardado</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished">alguien</translation>
    </message>
    <message>
        <source>Last change by {0}, {1}</source>
        <translation type="unfinished">Último cambio: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Choose one on the left.</source>
        <translation type="unfinished">Elija uno a la izquierda.</translation>
    </message>
    <message>
        <source>What you typed is still there: Ctrl+N goes on with it.</source>
        <translation type="unfinished">Lo que escribió sigue ahí: Ctrl+N continúa.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Restaurar</translation>
    </message>
    <message numerus="yes">
        <source>Restore these %n</source>
        <translation type="unfinished">
            <numerusform>Restaurar este</numerusform>
            <numerusform>Restaurar estos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message numerus="yes">
        <source>Retire these %n</source>
        <translation type="unfinished">
            <numerusform>Retirar este</numerusform>
            <numerusform>Retirar estos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation type="unfinished">Comparar y unir…</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished">Columnas</translation>
    </message>
</context>
<context>
    <name>ReferenceInput</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished">Opciones</translation>
    </message>
</context>
<context>
    <name>RetiredOrNot</name>
    <message>
        <source>Keep it in use</source>
        <translation type="unfinished">Mantenerlo en uso</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation type="unfinished">Retirarlo</translation>
    </message>
    <message>
        <source>It was retired: {0}.</source>
        <translation type="unfinished">Se retiró: {0}.</translation>
    </message>
    <message>
        <source>It was changed ({0}): {1}.</source>
        <translation type="unfinished">Se cambió ({0}): {1}.</translation>
    </message>
    <message>
        <source>It was changed: {0}.</source>
        <translation type="unfinished">Se cambió: {0}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Ajustes</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation type="unfinished">Agregar un colega</translation>
    </message>
    <message>
        <source>Add colleague</source>
        <translation type="unfinished">Agregar colega</translation>
    </message>
    <message>
        <source>Nobody is listed yet.</source>
        <translation type="unfinished">Todavía no hay nadie en la lista.</translation>
    </message>
    <message>
        <source>Changes hold at once. What the district keeps can be seen here, not changed.</source>
        <translation type="unfinished">Los cambios valen de inmediato. Lo que lleva el distrito se puede ver aquí, pero no cambiar.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This window</source>
        <translation type="unfinished">Esta ventana</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished">Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">Alto contraste</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">nunca</translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"> min</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Colores</translation>
    </message>
    <message>
        <source>Cover the window when left alone for</source>
        <translation type="unfinished">Cubrir la ventana tras una pausa de</translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished">Escuela</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Personas</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished">Distrito</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished">Copias de seguridad</translation>
    </message>
    <message>
        <source>Encrypted copies, made daily and before every import. Kept on this laptop.</source>
        <translation type="unfinished">Copias cifradas, hechas cada día y antes de cada importación. Se guardan en esta computadora.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation type="unfinished">Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation type="unfinished">Frase de recuperación</translation>
    </message>
    <message>
        <source>24 words on paper that open your data on another laptop. A new phrase does not open old backups.</source>
        <translation type="unfinished">24 palabras en papel que abren sus datos en otra computadora. Una frase nueva no abre copias viejas.</translation>
    </message>
    <message>
        <source>Make a new phrase</source>
        <translation type="unfinished">Hacer una frase nueva</translation>
    </message>
    <message>
        <source>The new phrase is in force.</source>
        <translation type="unfinished">La frase nueva ya vale.</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation type="unfinished">Se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished">Restaurar</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation type="unfinished">Restaurar la copia de {0}</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished">Todavía ninguna.</translation>
    </message>
    <message>
        <source>Put back the data of {0}? What is here now is backed up first, and the window closes.</source>
        <translation type="unfinished">¿Volver a los datos de {0}? Primero se hace una copia de lo que hay ahora, y la ventana se cierra.</translation>
    </message>
    <message>
        <source>Put back and close</source>
        <translation type="unfinished">Restaurar y cerrar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished">Páginas</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do now</source>
        <translation type="unfinished">
            <numerusform>%n asunto por atender ahora</numerusform>
            <numerusform>%n asuntos por atender ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation type="unfinished">
            <numerusform>%n estudiante</numerusform>
            <numerusform>%n estudiantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation type="unfinished">
            <numerusform>%n socio</numerusform>
            <numerusform>%n socios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open placement(s)</source>
        <translation type="unfinished">
            <numerusform>%n colocación abierta</numerusform>
            <numerusform>%n colocaciones abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still missing</source>
        <translation type="unfinished">
            <numerusform>falta %n papel</numerusform>
            <numerusform>faltan %n papeles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation type="unfinished">
            <numerusform>%n conflicto por resolver</numerusform>
            <numerusform>%n conflictos por resolver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>sign in to this network</source>
        <translation type="unfinished">inicie sesión en esta red</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation type="unfinished">certificado no confiable</translation>
    </message>
    <message>
        <source>not the district&apos;s certificate</source>
        <translation>no es el certificado del distrito</translation>
    </message>
    <message>
        <source>district&apos;s server too old</source>
        <translation type="unfinished">servidor del distrito muy antiguo</translation>
    </message>
    <message>
        <source>update this program</source>
        <translation type="unfinished">actualice este programa</translation>
    </message>
    <message>
        <source>district&apos;s server in trouble</source>
        <translation type="unfinished">problemas en el servidor del distrito</translation>
    </message>
    <message>
        <source>the line lets nothing large through</source>
        <translation type="unfinished">la línea no deja pasar nada grande</translation>
    </message>
    <message>
        <source>join the district again</source>
        <translation type="unfinished">únase de nuevo al distrito</translation>
    </message>
    <message>
        <source>revoked by the district</source>
        <translation type="unfinished">revocada por el distrito</translation>
    </message>
    <message>
        <source>may only read</source>
        <translation type="unfinished">solo puede leer</translation>
    </message>
    <message>
        <source>the office&apos;s laptop</source>
        <translation type="unfinished">computadora de la oficina</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation type="unfinished">Guardado en esta computadora</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished">Guardado</translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation type="unfinished">{0} en espera</translation>
    </message>
    <message>
        <source>this laptop&apos;s clock is wrong</source>
        <translation type="unfinished">el reloj de esta computadora está mal</translation>
    </message>
    <message>
        <source>offline since {0}</source>
        <translation type="unfinished">sin conexión desde {0}</translation>
    </message>
    <message>
        <source>last with the district {0}</source>
        <translation type="unfinished">último intercambio: {0}</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation type="unfinished">{0} años</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished">{0} días</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation type="unfinished">{0} horas</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished">{0} minutos</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {0} fast.</source>
        <translation type="unfinished">El reloj de esta computadora está adelantado {0}.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {0} slow.</source>
        <translation type="unfinished">El reloj de esta computadora está atrasado {0}.</translation>
    </message>
    <message>
        <source>Nothing is lost by it. Set it right, so that days and times are right on paper.</source>
        <translation type="unfinished">No se pierde nada por eso. Corríjalo para que los días y las horas salgan bien en el papel.</translation>
    </message>
    <message>
        <source>Last whole exchange: {0}.</source>
        <translation type="unfinished">Última comunicación completa: {0}.</translation>
    </message>
    <message>
        <source>No whole exchange yet.</source>
        <translation type="unfinished">Todavía no hay una comunicación completa.</translation>
    </message>
    <message>
        <source>Safe here and waiting to go: {0}.</source>
        <translation type="unfinished">A salvo aquí y por enviar: {0}.</translation>
    </message>
    <message>
        <source>Nothing waits: the district has everything.</source>
        <translation type="unfinished">Nada en espera: el distrito lo tiene todo.</translation>
    </message>
    <message>
        <source>Without the district since {0}.</source>
        <translation type="unfinished">Sin el distrito desde {0}.</translation>
    </message>
    <message>
        <source>Kept aside by the district: {0}. Conflicts says why and what to do.</source>
        <translation type="unfinished">Apartado por el distrito: {0}. En Conflictos se dice por qué y qué hacer.</translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message>
        <source>How things stand with the district</source>
        <translation type="unfinished">Cómo van las cosas con el distrito</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished">Sincronizar ahora</translation>
    </message>
    <message>
        <source>What happened lately</source>
        <translation type="unfinished">Lo que pasó últimamente</translation>
    </message>
    <message>
        <source>The last exchanges, newest first; nobody&apos;s name is in it</source>
        <translation type="unfinished">Las últimas comunicaciones, la más nueva primero; no contiene nombres</translation>
    </message>
    <message>
        <source>The district</source>
        <translation type="unfinished">El distrito</translation>
    </message>
    <message numerus="yes">
        <source>{0} change(s)</source>
        <translation type="unfinished">
            <numerusform>{0} cambio</numerusform>
            <numerusform>{0} cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} scan(s)</source>
        <translation type="unfinished">
            <numerusform>{0} escaneo</numerusform>
            <numerusform>{0} escaneos</numerusform>
        </translation>
    </message>
    <message>
        <source>No exchange yet.</source>
        <translation type="unfinished">Todavía no hay comunicaciones.</translation>
    </message>
</context>
<context>
    <name>StudentDetail</name>
    <message>
        <source>{0} years, born {1}</source>
        <translation type="unfinished">{0} años, nació {1}</translation>
    </message>
    <message>
        <source>SSID {0}</source>
        <translation type="unfinished">SSID {0}</translation>
    </message>
</context>
<context>
    <name>Students</name>
    <message>
        <source>Students</source>
        <translation type="unfinished">Estudiantes</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation type="unfinished">Faltan papeles</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">En curso</translation>
    </message>
    <message>
        <source>Any open placement</source>
        <translation type="unfinished">Alguna colocación abierta</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished">Nada todavía</translation>
    </message>
    <message>
        <source>Type to search names, numbers and notes. Enter opens the student, F2 edits, Ctrl+N adds one. Place a student from the Placements tab.</source>
        <translation type="unfinished">Escriba para buscar nombres, números y notas. Enter abre al estudiante, F2 edita, Ctrl+N agrega uno. Coloque a un estudiante desde la pestaña Colocaciones.</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished">Grado</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation type="unfinished">Trayectoria</translation>
    </message>
    <message>
        <source>Name and pathway</source>
        <translation type="unfinished">Nombre y trayectoria</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation type="unfinished">Número de estudiante</translation>
    </message>
    <message>
        <source>Home language</source>
        <translation type="unfinished">Idioma del hogar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Teléfono</translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished">Ciudad</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished">Ahora</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation type="unfinished">Agregar estudiante</translation>
    </message>
    <message>
        <source>Name, number, phone, note…</source>
        <translation type="unfinished">Nombre, número, teléfono, nota…</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished">Requisitos</translation>
    </message>
    <message>
        <source>No students yet. Import the roster your student system exports, or add one by hand.</source>
        <translation type="unfinished">Todavía no hay estudiantes. Importe la lista que exporta su sistema escolar, o agregue uno a mano.</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished">Importar una lista</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation type="unfinished">Colocaciones</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished">Datos</translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished">Familia</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">Papeles</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Historial</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished">nada todavía</translation>
    </message>
    <message>
        <source>left the roster</source>
        <translation type="unfinished">salió de la lista</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Add student</source>
        <translation type="unfinished">Agregar estudiante</translation>
    </message>
    <message>
        <source>Place student</source>
        <translation type="unfinished">Colocar estudiante</translation>
    </message>
    <message>
        <source>Print what&apos;s missing</source>
        <translation type="unfinished">Imprimir lo que falta</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Take back the rest</source>
        <translation type="unfinished">Deshacer lo demás</translation>
    </message>
    <message numerus="yes">
        <source>From the district: %n record(s) are newer now.</source>
        <translation type="unfinished">
            <numerusform>Del distrito: %n registro es más nuevo ahora.</numerusform>
            <numerusform>Del distrito: %n registros son más nuevos ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo from this sitting.</source>
        <translation type="unfinished">No hay nada que deshacer de esta sesión.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation type="unfinished">La importación se deshizo.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished">Deshecho: {0}</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished">Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished">Hecho de nuevo: {0}</translation>
    </message>
</context>
<context>
    <name>ThinBar</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished">Cargando</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation type="unfinished">Hoy</translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished">Esta semana</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">Atrasados</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished">Vencen pronto</translation>
    </message>
    <message>
        <source>Over, to be finished</source>
        <translation type="unfinished">Terminadas, por cerrar</translation>
    </message>
    <message>
        <source>Agreements and insurance</source>
        <translation type="unfinished">Acuerdos y seguros</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished">Siguientes pasos</translation>
    </message>
    <message>
        <source>Missing facts</source>
        <translation type="unfinished">Datos que faltan</translation>
    </message>
    <message>
        <source>Maybe there twice</source>
        <translation type="unfinished">Tal vez repetidos</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">Siguiente paso</translation>
    </message>
    <message>
        <source>No birth date: age rules cannot be judged</source>
        <translation type="unfinished">Sin fecha de nacimiento: no se pueden juzgar las reglas de edad</translation>
    </message>
    <message>
        <source>{0} is over: note how it ended</source>
        <translation type="unfinished">{0} terminó: anote cómo acabó</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation type="unfinished">terminó {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation type="unfinished">hasta {0}</translation>
    </message>
    <message>
        <source>Everything here is one press away from where it is put right.</source>
        <translation type="unfinished">Todo lo de aquí está a un clic de donde se arregla.</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation type="unfinished">Mostrar los {0}</translation>
    </message>
    <message>
        <source>Nobody is here yet. Begin with the roster your student system exports.</source>
        <translation type="unfinished">Todavía no hay nadie. Empiece con la lista que exporta su sistema escolar.</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished">Importar una lista</translation>
    </message>
    <message>
        <source>Nothing is pressing. A good day to call a partner.</source>
        <translation type="unfinished">Nada urge. Buen día para llamar a un socio.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do now: overdue, to be finished, next steps</source>
        <translation type="unfinished">
            <numerusform>%n asunto por atender ahora: atrasados, por cerrar, siguientes pasos</numerusform>
            <numerusform>%n asuntos por atender ahora: atrasados, por cerrar, siguientes pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) for the district</source>
        <translation type="unfinished">
            <numerusform>%n cambio espera al distrito</numerusform>
            <numerusform>%n cambios esperan al distrito</numerusform>
        </translation>
    </message>
    <message>
        <source>What matters now</source>
        <translation type="unfinished">Lo que importa ahora</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>same SSID</source>
        <translation type="unfinished">mismo SSID</translation>
    </message>
    <message>
        <source>same student number</source>
        <translation type="unfinished">mismo número de estudiante</translation>
    </message>
    <message>
        <source>names alike</source>
        <translation type="unfinished">nombres parecidos</translation>
    </message>
    <message>
        <source>birth date alike</source>
        <translation type="unfinished">misma fecha de nacimiento</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished">mismo teléfono</translation>
    </message>
    <message>
        <source>same address</source>
        <translation type="unfinished">misma dirección</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation type="unfinished">mismo correo</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Views of this list that were kept</source>
        <translation type="unfinished">Vistas de esta lista que se guardaron</translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">Vistas</translation>
    </message>
    <message>
        <source>Views: {0}</source>
        <translation type="unfinished">Vistas: {0}</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished">Todos</translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation type="unfinished">Olvidar «{0}»</translation>
    </message>
    <message>
        <source>Keep what is shown as a view…</source>
        <translation type="unfinished">Guardar lo que se ve como una vista…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Ctrl+K find · Ctrl+1…9 pages · Ctrl+N new · F2 edit · Ctrl+P print · Ctrl+Z undo · F6 next pane · Esc back</source>
        <translation type="unfinished">Ctrl+K buscar · Ctrl+1…9 páginas · Ctrl+N nuevo · F2 editar · Ctrl+P imprimir · Ctrl+Z deshacer · F6 panel siguiente · Esc atrás</translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <source>Interest inventory</source>
        <translation type="unfinished">Inventario de intereses</translation>
    </message>
    <message>
        <source>Career research</source>
        <translation type="unfinished">Investigación de carreras</translation>
    </message>
    <message>
        <source>Career fair</source>
        <translation type="unfinished">Feria de carreras</translation>
    </message>
    <message>
        <source>Guest speaker</source>
        <translation type="unfinished">Orador invitado</translation>
    </message>
    <message>
        <source>Career panel</source>
        <translation type="unfinished">Panel de carreras</translation>
    </message>
    <message>
        <source>Workplace tour</source>
        <translation type="unfinished">Visita a un lugar de trabajo</translation>
    </message>
    <message>
        <source>Industry workshop</source>
        <translation type="unfinished">Taller de la industria</translation>
    </message>
    <message>
        <source>Student organization event</source>
        <translation type="unfinished">Evento de organización estudiantil</translation>
    </message>
    <message>
        <source>Informational interview</source>
        <translation type="unfinished">Entrevista informativa</translation>
    </message>
    <message>
        <source>Industry project</source>
        <translation type="unfinished">Proyecto con la industria</translation>
    </message>
    <message>
        <source>Job shadow</source>
        <translation type="unfinished">Observación laboral</translation>
    </message>
    <message>
        <source>Master class</source>
        <translation type="unfinished">Clase magistral</translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation type="unfinished">Entrevista de práctica</translation>
    </message>
    <message>
        <source>Résumé workshop</source>
        <translation type="unfinished">Taller de currículum</translation>
    </message>
    <message>
        <source>Career planning</source>
        <translation type="unfinished">Planificación de carrera</translation>
    </message>
    <message>
        <source>Networking event</source>
        <translation type="unfinished">Evento de contactos</translation>
    </message>
    <message>
        <source>Mentorship</source>
        <translation type="unfinished">Mentoría</translation>
    </message>
    <message>
        <source>Service learning</source>
        <translation type="unfinished">Aprendizaje en servicio</translation>
    </message>
    <message>
        <source>Student-led enterprise</source>
        <translation type="unfinished">Empresa dirigida por estudiantes</translation>
    </message>
    <message>
        <source>Simulated workplace</source>
        <translation type="unfinished">Lugar de trabajo simulado</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation type="unfinished">Pasantía</translation>
    </message>
    <message>
        <source>Pre-apprenticeship (registered)</source>
        <translation type="unfinished">Preaprendizaje (registrado)</translation>
    </message>
    <message>
        <source>Transition classroom-based work exploration</source>
        <translation type="unfinished">Exploración laboral de transición en el aula</translation>
    </message>
    <message>
        <source>Work experience education</source>
        <translation type="unfinished">Educación por experiencia laboral</translation>
    </message>
    <message>
        <source>Cooperative career technical education</source>
        <translation type="unfinished">Educación técnica cooperativa</translation>
    </message>
    <message>
        <source>Community classroom</source>
        <translation type="unfinished">Aula comunitaria</translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation type="unfinished">Aprendizaje de oficio</translation>
    </message>
    <message>
        <source>Clinical experience</source>
        <translation type="unfinished">Experiencia clínica</translation>
    </message>
    <message>
        <source>Transition work-based experience</source>
        <translation type="unfinished">Experiencia laboral de transición</translation>
    </message>
    <message>
        <source>Job Corps</source>
        <translation type="unfinished">Job Corps</translation>
    </message>
    <message>
        <source>WIOA youth program</source>
        <translation type="unfinished">Programa juvenil WIOA</translation>
    </message>
    <message>
        <source>YouthBuild</source>
        <translation type="unfinished">YouthBuild</translation>
    </message>
    <message>
        <source>California Conservation Corps</source>
        <translation type="unfinished">California Conservation Corps</translation>
    </message>
</context>
<context>
    <name>blanks</name>
    <message>
        <source>the student’s name</source>
        <translation type="unfinished">el nombre del estudiante</translation>
    </message>
    <message>
        <source>the grade</source>
        <translation type="unfinished">el grado</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation type="unfinished">la persona que coordina</translation>
    </message>
    <message>
        <source>the coordinator’s phone</source>
        <translation type="unfinished">el teléfono de quien coordina</translation>
    </message>
    <message>
        <source>the employer</source>
        <translation type="unfinished">el empleador</translation>
    </message>
    <message>
        <source>the address of the worksite</source>
        <translation type="unfinished">la dirección del lugar</translation>
    </message>
    <message>
        <source>the supervisor there</source>
        <translation type="unfinished">quién supervisa allí</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation type="unfinished">el primer día</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation type="unfinished">el último día</translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation type="unfinished">a qué hora empieza</translation>
    </message>
    <message>
        <source>when it ends</source>
        <translation type="unfinished">a qué hora termina</translation>
    </message>
    <message>
        <source>days and hours</source>
        <translation type="unfinished">los días y las horas</translation>
    </message>
    <message>
        <source>the hours planned</source>
        <translation type="unfinished">las horas planeadas</translation>
    </message>
    <message>
        <source>whether it is paid</source>
        <translation type="unfinished">si es con pago</translation>
    </message>
    <message>
        <source>how the student gets there</source>
        <translation type="unfinished">cómo llega el estudiante</translation>
    </message>
    <message>
        <source>what the student will do and learn</source>
        <translation type="unfinished">qué hará y aprenderá el estudiante</translation>
    </message>
    <message>
        <source>the day to return it by</source>
        <translation type="unfinished">para qué día se devuelve</translation>
    </message>
    <message>
        <source>who insures</source>
        <translation type="unfinished">quién asegura</translation>
    </message>
    <message>
        <source>the classes missed</source>
        <translation type="unfinished">las clases a las que falta</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished">Coordinador(a)</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished">Asistente de oficina</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished">Maestro(a)</translation>
    </message>
    <message>
        <source>Counselor</source>
        <translation type="unfinished">Consejero(a)</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished">Administrador(a)</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished">Distrito</translation>
    </message>
    <message>
        <source>School year</source>
        <translation type="unfinished">Año escolar</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation type="unfinished">Semestre</translation>
    </message>
    <message>
        <source>Trimester</source>
        <translation type="unfinished">Trimestre</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished">Cuarto de año</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation type="unfinished">Verano</translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished">Período</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation type="unfinished">Día festivo</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished">Día corto</translation>
    </message>
    <message>
        <source>No students</source>
        <translation type="unfinished">Sin estudiantes</translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished">Escuela</translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished">Empresa</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation type="unfinished">Granja o rancho</translation>
    </message>
    <message>
        <source>Family business</source>
        <translation type="unfinished">Negocio familiar</translation>
    </message>
    <message>
        <source>Public agency</source>
        <translation type="unfinished">Agencia pública</translation>
    </message>
    <message>
        <source>School district</source>
        <translation type="unfinished">Distrito escolar</translation>
    </message>
    <message>
        <source>Nonprofit</source>
        <translation type="unfinished">Sin fines de lucro</translation>
    </message>
    <message>
        <source>Health provider</source>
        <translation type="unfinished">Servicio de salud</translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">Otro</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished">Posible</translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished">Activo</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation type="unfinished">En pausa</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">Cerrado</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished">Mensaje de texto</translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished">En persona</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished">Correo</translation>
    </message>
    <message>
        <source>MOU</source>
        <translation type="unfinished">Convenio (MOU)</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation type="unfinished">Afiliación</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished">Seguro</translation>
    </message>
    <message>
        <source>Site agreement</source>
        <translation type="unfinished">Acuerdo del lugar</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">Ninguno</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished">Enviado</translation>
    </message>
    <message>
        <source>On file</source>
        <translation type="unfinished">Archivado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished">Vencido</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">Acuerdo</translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished">Licencia</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation type="unfinished">Revisión de seguridad</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished">Foto</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished">Carta</translation>
    </message>
    <message>
        <source>School van</source>
        <translation type="unfinished">Camioneta escolar</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished">La familia lleva</translation>
    </message>
    <message>
        <source>Student drives</source>
        <translation type="unfinished">El estudiante maneja</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation type="unfinished">A pie</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation type="unfinished">Autobús</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished">Propuesta</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished">En preparación</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished">Autorizada</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">Completada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished">Rechazada</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">Retirada</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished">Terminó antes</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished">Papel</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">Escaneo</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished">No hace falta</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation type="unfinished">Formulario firmado</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation type="unfinished">Permiso de trabajo</translation>
    </message>
    <message>
        <source>Time sheet</source>
        <translation type="unfinished">Hoja de horas</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished">Evaluación</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished">Currículum</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished">Llamada</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished">Visita</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished">Agradecimiento</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished">Reunión</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation type="unfinished">Conciencia</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished">Exposición</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation type="unfinished">Virtual</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation type="unfinished">Exploración</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished">Simulado</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished">Participación</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished">Preparación</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation type="unfinished">Experiencia</translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">Capacitación</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished">Requisitos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Hecho</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished">Detiene</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished">Diaria</translation>
    </message>
    <message>
        <source>Before import</source>
        <translation type="unfinished">Antes de importar</translation>
    </message>
    <message>
        <source>Before migration</source>
        <translation type="unfinished">Antes de actualizar</translation>
    </message>
    <message>
        <source>Before restore</source>
        <translation type="unfinished">Antes de restaurar</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nombre</translation>
    </message>
    <message>
        <source>CDS code</source>
        <translation type="unfinished">Código CDS</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Teléfono</translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished">Calle</translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished">Ciudad</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished">Código postal</translation>
    </message>
    <message>
        <source>Retired at</source>
        <translation type="unfinished">Retirado el</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation type="unfinished">Unido a</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished">Zona horaria</translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished">Plantel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Función</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Puesto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>Kind of term</source>
        <translation type="unfinished">Tipo de período</translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished">Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Último día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Día</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation type="unfinished">Tipo de día</translation>
    </message>
    <message>
        <source>Local id</source>
        <translation type="unfinished">Número local</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation type="unfinished">SSID</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished">Apellido</translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished">Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished">Segundo nombre</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished">Nombre preferido</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished">Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished">Grado</translation>
    </message>
    <message>
        <source>Home language</source>
        <translation type="unfinished">Idioma del hogar</translation>
    </message>
    <message>
        <source>CTE pathway</source>
        <translation type="unfinished">Trayectoria CTE</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation type="unfinished">Celular</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>Mailing address</source>
        <translation type="unfinished">Dirección postal</translation>
    </message>
    <message>
        <source>Left the roster on</source>
        <translation type="unfinished">Salió de la lista el</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Notas</translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished">Estudiante</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished">Parentesco</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Idioma</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation type="unfinished">Teléfono del trabajo</translation>
    </message>
    <message>
        <source>May sign</source>
        <translation type="unfinished">Puede firmar</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation type="unfinished">Otro teléfono</translation>
    </message>
    <message>
        <source>Call order</source>
        <translation type="unfinished">Orden de llamada</translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished">Período</translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished">Materia</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished">Maestro(a)</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished">Nombre legal</translation>
    </message>
    <message>
        <source>Industry sector</source>
        <translation type="unfinished">Sector industrial</translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation type="unfinished">Tipo de organización</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Estado</translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">Sitio web</translation>
    </message>
    <message>
        <source>Likes to be contacted by</source>
        <translation type="unfinished">Prefiere contacto por</translation>
    </message>
    <message>
        <source>Needs and motives</source>
        <translation type="unfinished">Necesidades y motivos</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished">Condiciones</translation>
    </message>
    <message>
        <source>Languages spoken</source>
        <translation type="unfinished">Idiomas que habla</translation>
    </message>
    <message>
        <source>Last contact, as noted</source>
        <translation type="unfinished">Último contacto anotado</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">Socio</translation>
    </message>
    <message>
        <source>Supervises students</source>
        <translation type="unfinished">Supervisa estudiantes</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished">Cómo llegar</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">Horas</translation>
    </message>
    <message>
        <source>What to wear</source>
        <translation type="unfinished">Qué ropa llevar</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation type="unfinished">Qué traer</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation type="unfinished">Peligros</translation>
    </message>
    <message>
        <source>Minimum age</source>
        <translation type="unfinished">Edad mínima</translation>
    </message>
    <message>
        <source>Kind of agreement</source>
        <translation type="unfinished">Tipo de acuerdo</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation type="unfinished">Empieza el</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished">Termina el</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation type="unfinished">Se renueva solo</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation type="unfinished">Junta directiva</translation>
    </message>
    <message>
        <source>Insurance carrier</source>
        <translation type="unfinished">Aseguradora</translation>
    </message>
    <message>
        <source>Insurance expires on</source>
        <translation type="unfinished">El seguro vence el</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">Acuerdo</translation>
    </message>
    <message>
        <source>Worksite</source>
        <translation type="unfinished">Lugar de trabajo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished">Qué es</translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished">Nombre del archivo</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation type="unfinished">Tipo de medio</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished">Bytes</translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished">Contenido</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation type="unfinished">Tomado el</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">Por</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Actividad</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished">Hasta</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">Lugares disponibles</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished">Con pago</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation type="unfinished">Días y horas</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished">Supervisor(a)</translation>
    </message>
    <message>
        <source>What students do</source>
        <translation type="unfinished">Qué hacen los estudiantes</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished">Vacante</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished">Coordinador(a)</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation type="unfinished">Empieza a las</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished">Termina a las</translation>
    </message>
    <message>
        <source>Hours planned</source>
        <translation type="unfinished">Horas planeadas</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished">Pago</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished">Transporte</translation>
    </message>
    <message>
        <source>Transport, in words</source>
        <translation type="unfinished">Transporte, en palabras</translation>
    </message>
    <message>
        <source>What the student will do and learn</source>
        <translation type="unfinished">Qué hará y aprenderá el estudiante</translation>
    </message>
    <message>
        <source>Principal certifies a CTE need for more than 25 job-shadow hours</source>
        <translation type="unfinished">El director certifica la necesidad CTE de más de 25 horas de observación laboral</translation>
    </message>
    <message>
        <source>On the same days as another placement, on purpose</source>
        <translation type="unfinished">Los mismos días que otra colocación, a propósito</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished">Colocación</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Por qué</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation type="unfinished">Qué hace falta</translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished">Formulario</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished">Vence</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished">Impreso</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation type="unfinished">Entregado</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished">Devuelto</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">Firmado por</translation>
    </message>
    <message>
        <source>How it came back</source>
        <translation type="unfinished">Cómo volvió</translation>
    </message>
    <message>
        <source>Overridden on</source>
        <translation type="unfinished">Dispensado el</translation>
    </message>
    <message>
        <source>Overridden by</source>
        <translation type="unfinished">Dispensado por</translation>
    </message>
    <message>
        <source>Why overridden</source>
        <translation type="unfinished">Motivo de la dispensa</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished">Requisito</translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished">Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished">Salida</translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished">Tarea</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished">Aprobado por</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished">Persona de contacto</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">Cómo</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">Qué se dijo</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">Siguiente paso</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation type="unfinished">Siguiente paso el</translation>
    </message>
    <message>
        <source>Next step done on</source>
        <translation type="unfinished">Siguiente paso hecho el</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Código</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished">Edición</translation>
    </message>
    <message>
        <source>Digest of the facts</source>
        <translation type="unfinished">Huella de los datos</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished">Hecho el</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation type="unfinished">Impreso el</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The birth date is missing, so no rule about age, hours or permits can be judged.</source>
        <translation type="unfinished">Falta la fecha de nacimiento; no se puede juzgar ninguna regla de edad, horas o permisos.</translation>
    </message>
    <message>
        <source>The student is {age} on {on}; work experience education begins at {limit}.</source>
        <translation type="unfinished">El estudiante tiene {age} años el {on}; la educación por experiencia laboral empieza a los {limit}.</translation>
    </message>
    <message>
        <source>The hours of this job shadow are missing, so the limit of {limit} cannot be judged.</source>
        <translation type="unfinished">Faltan las horas de esta observación laboral, así que el límite de {limit} no se puede juzgar.</translation>
    </message>
    <message>
        <source>{hours} job-shadow hours between {begins} and {ends}; at most {limit} are allowed.</source>
        <translation type="unfinished">{hours} horas de observación laboral entre {begins} y {ends}; se permiten {limit} como máximo.</translation>
    </message>
    <message>
        <source>Days and hours are missing, so a minor&apos;s hours cannot be judged.</source>
        <translation type="unfinished">Faltan los días y horas; no se pueden juzgar las horas de un menor.</translation>
    </message>
    <message>
        <source>The days and hours “{value}” cannot be read, so a minor&apos;s hours cannot be judged.</source>
        <translation type="unfinished">No se entienden los días y horas «{value}»; no se pueden juzgar las horas de un menor.</translation>
    </message>
    <message>
        <source>Works on the school day {on} at {age}; under {limit} that is never allowed ({times} such days).</source>
        <translation type="unfinished">Trabaja el día escolar {on} con {age} años; antes de los {limit} no se permite nunca (días así: {times}).</translation>
    </message>
    <message>
        <source>{hours} hours on the school day {on}; at 14 and 15 at most {limit}, Fridays included ({times} such days).</source>
        <translation type="unfinished">{hours} horas el día escolar {on}; a los 14 y 15 años, {limit} como máximo, viernes incluidos ({times} días así).</translation>
    </message>
    <message>
        <source>{hours} hours in the school week of {on}; at 14 and 15 at most {limit} ({times} such weeks).</source>
        <translation type="unfinished">{hours} horas en la semana escolar del {on}; a los 14 y 15 años, {limit} como máximo ({times} semanas así).</translation>
    </message>
    <message>
        <source>{begins}–{ends} on {on} falls in school hours; at 14 and 15 work lies outside them ({times} such shifts).</source>
        <translation type="unfinished">{begins}–{ends} el {on} cae en horario escolar; a los 14 y 15 años se trabaja fuera de él ({times} turnos así).</translation>
    </message>
    <message>
        <source>Begins at {begins} on {on}; at 14 and 15 not before {limit} ({times} such shifts).</source>
        <translation type="unfinished">Empieza a las {begins} el {on}; a los 14 y 15 años, no antes de las {limit} ({times} turnos así).</translation>
    </message>
    <message>
        <source>Ends at {ends} on {on}; at 14 and 15 not after {limit} on that date ({times} such shifts).</source>
        <translation type="unfinished">Termina a las {ends} el {on}; a los 14 y 15 años, no después de las {limit} en esa fecha ({times} turnos así).</translation>
    </message>
    <message>
        <source>{hours} hours on the school day {on}, before another; at 16 and 17 at most {limit} ({times} such days).</source>
        <translation type="unfinished">{hours} horas el día escolar {on}, antes de otro; a los 16 y 17 años, {limit} como máximo ({times} días así).</translation>
    </message>
    <message>
        <source>{hours} hours on {on}; at 16 and 17 never more than {limit} a day ({times} such days).</source>
        <translation type="unfinished">{hours} horas el {on}; a los 16 y 17 años, nunca más de {limit} al día ({times} días así).</translation>
    </message>
    <message>
        <source>{hours} hours in the week of {on}; at 16 and 17 at most {limit} ({times} such weeks).</source>
        <translation type="unfinished">{hours} horas en la semana del {on}; a los 16 y 17 años, {limit} como máximo ({times} semanas así).</translation>
    </message>
    <message>
        <source>Begins at {begins} on {on}; at 16 and 17 not before {limit} ({times} such shifts).</source>
        <translation type="unfinished">Empieza a las {begins} el {on}; a los 16 y 17 años, no antes de las {limit} ({times} turnos así).</translation>
    </message>
    <message>
        <source>Until {ends} on {on}; at 16 and 17 not after {limit} on that night ({times} such shifts).</source>
        <translation type="unfinished">Hasta las {ends} el {on}; a los 16 y 17 años, no después de las {limit} esa noche ({times} turnos así).</translation>
    </message>
    <message>
        <source>Until {ends} on {on}, before school: that takes the permission of parent and coordinator ({times} such shifts).</source>
        <translation type="unfinished">Hasta las {ends} el {on}, antes de un día escolar: requiere el permiso de la familia y de quien coordina (turnos así: {times}).</translation>
    </message>
    <message>
        <source>{hours} hours on {on}; up to 15 never more than {limit} a day ({times} such days).</source>
        <translation type="unfinished">{hours} horas el {on}; hasta los 15 años, nunca más de {limit} al día ({times} días así).</translation>
    </message>
    <message>
        <source>{hours} hours in the week of {on}; up to 15 at most {limit} in a week without school ({times} such weeks).</source>
        <translation type="unfinished">{hours} horas en la semana del {on}; hasta los 15 años, {limit} como máximo en una semana sin clases ({times} semanas así).</translation>
    </message>
    <message>
        <source>The school calendar for {on} is missing: every weekday is taken for a school day.</source>
        <translation type="unfinished">Falta el calendario escolar para el {on}: todo día de entre semana se toma como día escolar.</translation>
    </message>
    <message>
        <source>A paid minor needs a work permit for this employer before starting.</source>
        <translation type="unfinished">Un menor con pago necesita un permiso de trabajo para este empleador antes de empezar.</translation>
    </message>
    <message>
        <source>Say whether this is paid: a paid minor needs a work permit.</source>
        <translation type="unfinished">Diga si es con pago: un menor con pago necesita un permiso de trabajo.</translation>
    </message>
    <message>
        <source>Unpaid: for workers&apos; compensation the district is the employer. Tell the risk office.</source>
        <translation type="unfinished">Sin pago: para la compensación de trabajadores el empleador es el distrito. Avise a la oficina de riesgos.</translation>
    </message>
    <message>
        <source>No cleared adult in direct contact has been named at the site.</source>
        <translation type="unfinished">No se ha nombrado en el lugar a ningún adulto autorizado en contacto directo.</translation>
    </message>
    <message>
        <source>{days} days since somebody of the school visited (since {since}); at most {limit} may pass.</source>
        <translation type="unfinished">{days} días desde la última visita de la escuela (desde {since}); pueden pasar {limit} como máximo.</translation>
    </message>
    <message>
        <source>A parent&apos;s consent to this placement is missing.</source>
        <translation type="unfinished">Falta el consentimiento de los padres a esta colocación.</translation>
    </message>
    <message>
        <source>The student is {age} on {on}; the worksite takes nobody under {limit}.</source>
        <translation type="unfinished">El estudiante tiene {age} años el {on}; el lugar no acepta a nadie menor de {limit}.</translation>
    </message>
    <message>
        <source>The agreement with the partner ends on {on}, before the placement does.</source>
        <translation type="unfinished">El acuerdo con el socio termina el {on}, antes que la colocación.</translation>
    </message>
    <message>
        <source>There is no agreement in force with this partner.</source>
        <translation type="unfinished">No hay ningún acuerdo vigente con este socio.</translation>
    </message>
    <message>
        <source>The partner&apos;s insurance ends on {on}, before the placement does.</source>
        <translation type="unfinished">El seguro del socio termina el {on}, antes que la colocación.</translation>
    </message>
    <message>
        <source>Hazards at this worksite: {hazards}. Compare them with the work minors may not do.</source>
        <translation type="unfinished">Peligros en este lugar: {hazards}. Compárelos con el trabajo prohibido a menores.</translation>
    </message>
    <message>
        <source>A farm, and the student is {age}: under 16 tractors, augers, breeding stock, silos and pesticides are barred.</source>
        <translation type="unfinished">Una granja, y el estudiante tiene {age} años: con menos de 16 se prohíben tractores, sinfines, sementales, silos y pesticidas.</translation>
    </message>
    <message>
        <source>Still missing for the state&apos;s work-based learning file: {missing}.</source>
        <translation type="unfinished">Aún falta para el archivo estatal de aprendizaje basado en el trabajo: {missing}.</translation>
    </message>
    <message>
        <source>Grade {grade}: the state&apos;s work-based learning file takes grades 9 to 12 only.</source>
        <translation type="unfinished">Grado {grade}: el archivo estatal de aprendizaje basado en el trabajo solo acepta grados 9 a 12.</translation>
    </message>
    <message>
        <source>Crosses 1 July: the hours are reported in two years, {first} and {last}.</source>
        <translation type="unfinished">Cruza el 1 de julio: las horas se reportan en dos años, {first} y {last}.</translation>
    </message>
    <message>
        <source>The student is 18 from {on} and then signs alone.</source>
        <translation type="unfinished">El estudiante cumple 18 el {on} y desde entonces firma por su cuenta.</translation>
    </message>
    <message>
        <source>Under way, but the first day is only {on}. Change the day or the status.</source>
        <translation type="unfinished">En curso, pero el primer día es apenas el {on}. Cambie el día o el estado.</translation>
    </message>
    <message>
        <source>Completed, but the last day is only {on}. Change the day or the status.</source>
        <translation type="unfinished">Completada, pero el último día es apenas el {on}. Cambie el día o el estado.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>OneRoster (zip or folder)</source>
        <translation type="unfinished">OneRoster (zip o carpeta)</translation>
    </message>
    <message>
        <source>Aeries students</source>
        <translation type="unfinished">Estudiantes de Aeries</translation>
    </message>
    <message>
        <source>PowerSchool students</source>
        <translation type="unfinished">Estudiantes de PowerSchool</translation>
    </message>
    <message>
        <source>Employer spreadsheet</source>
        <translation type="unfinished">Hoja de cálculo de empleadores</translation>
    </message>
    <message>
        <source>Hours in a spreadsheet</source>
        <translation type="unfinished">Horas en una hoja de cálculo</translation>
    </message>
    <message>
        <source>CSV with labeled columns</source>
        <translation type="unfinished">CSV con columnas rotuladas</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Permission for a job shadow</source>
        <translation type="unfinished">Permiso para una observación laboral</translation>
    </message>
    <message>
        <source>Internship training agreement</source>
        <translation type="unfinished">Acuerdo de capacitación para una pasantía</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>District</source>
        <translation type="unfinished">Distrito</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation type="unfinished">Distritos</translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished">Plantel</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished">Planteles</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation type="unfinished">Miembro del personal</translation>
    </message>
    <message>
        <source>Staff members</source>
        <translation type="unfinished">Personal</translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished">Período</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished">Períodos</translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation type="unfinished">Día del calendario</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation type="unfinished">Días del calendario</translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished">Estudiante</translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished">Estudiantes</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished">Padre, madre o tutor</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation type="unfinished">Padres y tutores</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation type="unfinished">Contacto de emergencia</translation>
    </message>
    <message>
        <source>Emergency contacts</source>
        <translation type="unfinished">Contactos de emergencia</translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Clase</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished">Clases</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished">Socio</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished">Socios</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished">Persona de contacto</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation type="unfinished">Personas de contacto</translation>
    </message>
    <message>
        <source>Worksite</source>
        <translation type="unfinished">Lugar de trabajo</translation>
    </message>
    <message>
        <source>Worksites</source>
        <translation type="unfinished">Lugares</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">Acuerdo</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished">Acuerdos</translation>
    </message>
    <message>
        <source>Partner document</source>
        <translation type="unfinished">Documento del socio</translation>
    </message>
    <message>
        <source>Partner documents</source>
        <translation type="unfinished">Documentos del socio</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished">Vacante</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation type="unfinished">Vacantes</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished">Colocación</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation type="unfinished">Colocaciones</translation>
    </message>
    <message>
        <source>Placement step</source>
        <translation type="unfinished">Paso de la colocación</translation>
    </message>
    <message>
        <source>Placement steps</source>
        <translation type="unfinished">Pasos de la colocación</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished">Requisito</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished">Requisitos</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">Documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished">Documentos</translation>
    </message>
    <message>
        <source>Hours entry</source>
        <translation type="unfinished">Anotación de horas</translation>
    </message>
    <message>
        <source>Hours entries</source>
        <translation type="unfinished">Anotaciones de horas</translation>
    </message>
    <message>
        <source>Contact log entry</source>
        <translation type="unfinished">Anotación de contacto</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation type="unfinished">Bitácora de contactos</translation>
    </message>
    <message>
        <source>Printed form</source>
        <translation type="unfinished">Formulario impreso</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation type="unfinished">Formularios impresos</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation type="unfinished">Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">Español</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished">Vietnamita</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation type="unfinished">Cantonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished">Coreano</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation type="unfinished">Filipino</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished">Portugués</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation type="unfinished">Mandarín</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished">Japonés</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">Jemer</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished">Lao</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">Árabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished">Armenio</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished">Birmano</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished">Neerlandés</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished">Persa</translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished">Francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished">Alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished">Griego</translation>
    </message>
    <message>
        <source>Chamorro</source>
        <translation type="unfinished">Chamorro</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished">Hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished">Hindi</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished">Hmong</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished">Húngaro</translation>
    </message>
    <message>
        <source>Ilocano</source>
        <translation type="unfinished">Ilocano</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished">Indonesio</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished">Italiano</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation type="unfinished">Panyabí</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished">Ruso</translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation type="unfinished">Samoano</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished">Tailandés</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished">Turco</translation>
    </message>
    <message>
        <source>Tongan</source>
        <translation type="unfinished">Tongano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished">Urdu</translation>
    </message>
    <message>
        <source>Cebuano</source>
        <translation type="unfinished">Cebuano</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation type="unfinished">Lengua de señas</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished">Ucraniano</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation type="unfinished">Pastún</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished">Polaco</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation type="unfinished">Guyaratí</translation>
    </message>
    <message>
        <source>Mien</source>
        <translation type="unfinished">Mien</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished">Rumano</translation>
    </message>
    <message>
        <source>Marshallese</source>
        <translation type="unfinished">Marshalés</translation>
    </message>
    <message>
        <source>Mixteco</source>
        <translation type="unfinished">Mixteco</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation type="unfinished">Kurdo</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation type="unfinished">Albanés</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished">Tigriña</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished">Somalí</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished">Bengalí</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished">Telugu</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished">Tamil</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished">Amárico</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation type="unfinished">Búlgaro</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished">Sueco</translation>
    </message>
    <message>
        <source>Zapoteco</source>
        <translation type="unfinished">Zapoteco</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">No</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation type="unfinished">ddd, d MMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished">ayer</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation type="unfinished">d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation type="unfinished">d MMM yyyy</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished">sin fecha todavía</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation type="unfinished">ddd d MMM</translation>
    </message>
    <message>
        <source>type a few letters</source>
        <translation type="unfinished">escriba unas letras</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">Español</translation>
    </message>
    <message>
        <source>Grade {0}</source>
        <translation type="unfinished">Grado {0}</translation>
    </message>
</context>
<context>
    <name>requirements</name>
    <message>
        <source>Orientation talk</source>
        <translation type="unfinished">Plática de orientación</translation>
    </message>
    <message>
        <source>Permission form</source>
        <translation type="unfinished">Formulario de permiso</translation>
    </message>
    <message>
        <source>Training agreement</source>
        <translation type="unfinished">Acuerdo de capacitación</translation>
    </message>
    <message>
        <source>Emergency and medical form</source>
        <translation type="unfinished">Formulario médico y de emergencia</translation>
    </message>
    <message>
        <source>Parent consent to the placement</source>
        <translation type="unfinished">Consentimiento de los padres a la colocación</translation>
    </message>
    <message>
        <source>Cleared adult named at the site</source>
        <translation type="unfinished">Adulto autorizado en el lugar</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation type="unfinished">Permiso de trabajo</translation>
    </message>
    <message>
        <source>Labor rights sheet given on paper</source>
        <translation type="unfinished">Hoja de derechos laborales entregada</translation>
    </message>
    <message>
        <source>Site safety check</source>
        <translation type="unfinished">Revisión de seguridad del lugar</translation>
    </message>
    <message>
        <source>Insurance certificate</source>
        <translation type="unfinished">Certificado de seguro</translation>
    </message>
    <message>
        <source>Driver permission</source>
        <translation type="unfinished">Permiso para conductor</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{label} cannot be empty.</source>
        <translation type="unfinished">{label} no puede quedar vacío.</translation>
    </message>
    <message>
        <source>{label} is too long: at most {longest} characters.</source>
        <translation type="unfinished">{label} es demasiado largo: máximo {longest} caracteres.</translation>
    </message>
    <message>
        <source>{label} should be {wanted}.</source>
        <translation type="unfinished">{label} debe ser {wanted}.</translation>
    </message>
    <message>
        <source>{label}: this cannot be read.</source>
        <translation type="unfinished">{label}: esto no se puede leer.</translation>
    </message>
    <message>
        <source>{label} should be a whole number, for example 12.</source>
        <translation type="unfinished">{label} debe ser un número entero, por ejemplo 12.</translation>
    </message>
    <message>
        <source>{label} should be hours like 18.5.</source>
        <translation type="unfinished">{label} debe ser en horas, como 18.5.</translation>
    </message>
    <message>
        <source>{label} should be a day like 2026-12-04.</source>
        <translation type="unfinished">{label}: escriba un día como 2026-12-04.</translation>
    </message>
    <message>
        <source>{label}: the year of {value} cannot be meant.</source>
        <translation type="unfinished">{label}: el año de {value} no puede ser.</translation>
    </message>
    <message>
        <source>Nobody born on {value} is a student now. Look at the year again.</source>
        <translation type="unfinished">Nadie nacido el {value} es estudiante ahora. Revise el año.</translation>
    </message>
    <message>
        <source>{label} should be a time like 8:30 or 14:30.</source>
        <translation type="unfinished">{label} debe ser una hora como 8:30 o 14:30.</translation>
    </message>
    <message>
        <source>{label} should be yes or no.</source>
        <translation type="unfinished">{label} debe ser sí o no.</translation>
    </message>
    <message>
        <source>{label} should be one of: {choices}.</source>
        <translation type="unfinished">{label} debe ser uno de: {choices}.</translation>
    </message>
    <message>
        <source>{label}: choose one from the list.</source>
        <translation type="unfinished">{label}: elija uno de la lista.</translation>
    </message>
    <message>
        <source>{label} should be a phone number like 530-555-0142.</source>
        <translation type="unfinished">{label} debe ser un teléfono como 530-555-0142.</translation>
    </message>
    <message>
        <source>{label} should be an e-mail address like name@school.org.</source>
        <translation type="unfinished">{label} debe ser un correo como nombre@escuela.org.</translation>
    </message>
    <message>
        <source>{label}: this moment cannot be read.</source>
        <translation type="unfinished">{label}: este momento no se puede leer.</translation>
    </message>
    <message>
        <source>{label} should be a grade: TK, K or 1 to 12.</source>
        <translation type="unfinished">{label} debe ser un grado: TK, K o de 1 a 12.</translation>
    </message>
    <message>
        <source>{label}: this language is not known. Try its English name.</source>
        <translation type="unfinished">{label}: este idioma no se conoce. Pruebe con su nombre en inglés.</translation>
    </message>
    <message>
        <source>The field “{field}” is given twice.</source>
        <translation>El campo «{field}» se da dos veces.</translation>
    </message>
    <message>
        <source>There is no field “{field}” here. The fields are: {fields}.</source>
        <translation>Aquí no hay ningún campo «{field}». Los campos son: {fields}.</translation>
    </message>
    <message>
        <source>The end ({end}) is before the beginning ({begin}).</source>
        <translation type="unfinished">El final ({end}) es antes del inicio ({begin}).</translation>
    </message>
    <message>
        <source>“{value}” is not a known activity. Known are: {choices}.</source>
        <translation type="unfinished">«{value}» no es una actividad conocida. Las conocidas son: {choices}.</translation>
    </message>
    <message>
        <source>There is no kind of record called “{kind}”. There are: {kinds}.</source>
        <translation>No hay ninguna clase de registro llamada «{kind}». Hay: {kinds}.</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation type="unfinished">No existe ese registro.</translation>
    </message>
    <message>
        <source>More than one record begins like this. Give more of the id.</source>
        <translation>Más de un registro empieza así. Escriba más de la identificación.</translation>
    </message>
    <message>
        <source>This record is retired. Restore it first.</source>
        <translation type="unfinished">Este registro está retirado. Restáurelo primero.</translation>
    </message>
    <message>
        <source>This record is in use already.</source>
        <translation type="unfinished">Este registro ya está en uso.</translation>
    </message>
    <message>
        <source>The district keeps this; it cannot be changed here.</source>
        <translation type="unfinished">Esto lo lleva el distrito; aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>This import has been taken back already, at {at}. Nothing was changed.</source>
        <translation type="unfinished">Esta importación ya se deshizo, {at}. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no import “{batch}” on this laptop.</source>
        <translation>No hay ninguna importación «{batch}» en esta computadora.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished">No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This cannot be undone: somebody has changed it since.</source>
        <translation type="unfinished">No se puede deshacer: alguien lo cambió después.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished">Deshecho.</translation>
    </message>
    <message>
        <source>This may be somebody who is already here.</source>
        <translation type="unfinished">Puede ser alguien que ya está aquí.</translation>
    </message>
    <message>
        <source>“{value}” is not of the form FIELD=VALUE.</source>
        <translation>«{value}» no tiene la forma FIELD=VALUE.</translation>
    </message>
    <message>
        <source>{field}: these bytes are not text in UTF-8.</source>
        <translation>{field}: estos bytes no son texto en UTF-8.</translation>
    </message>
    <message>
        <source>A limit is 0 or more, not {limit}.</source>
        <translation>Un límite es 0 o más, no {limit}.</translation>
    </message>
    <message>
        <source>There is no such conflict; it may have been settled already.</source>
        <translation type="unfinished">No existe ese conflicto; tal vez ya se resolvió.</translation>
    </message>
    <message>
        <source>This laptop gave no value of its own.</source>
        <translation type="unfinished">Esta computadora no dio ningún valor propio.</translation>
    </message>
    <message>
        <source>Nobody else gave a value.</source>
        <translation type="unfinished">Nadie más dio un valor.</translation>
    </message>
    <message>
        <source>This program does not know the field. A newer version may.</source>
        <translation type="unfinished">Este programa no conoce el campo. Quizá una versión más nueva sí.</translation>
    </message>
    <message>
        <source>Both values cannot stand in this field. Choose one.</source>
        <translation type="unfinished">No caben ambos valores en este campo. Elija uno.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the key in. Sign in to the desktop, or ask your IT staff.</source>
        <translation type="unfinished">Esta computadora no tiene un llavero donde guardar la clave. Inicie sesión en el escritorio o pregunte a informática.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation type="unfinished">El llavero está bloqueado. Desbloquéelo e intente de nuevo.</translation>
    </message>
    <message>
        <source>The keyring did not do what it was asked. Your data is unchanged.</source>
        <translation type="unfinished">El llavero no hizo lo que se le pidió. Sus datos no cambiaron.</translation>
    </message>
    <message>
        <source>“{back_end}” would not keep the key safely. Take it out of PYTHON_KEYRING_BACKEND, and the computer&apos;s own keyring is used.</source>
        <translation>«{back_end}» no guardaría la clave de manera segura. Quítelo de PYTHON_KEYRING_BACKEND y se usará el llavero propio de la computadora.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring has no key for these records. The recovery phrase opens them.</source>
        <translation type="unfinished">El llavero de esta computadora no tiene la clave de estos registros. La frase de recuperación los abre.</translation>
    </message>
    <message>
        <source>The key kept here is another one&apos;s: it does not open these records. The recovery phrase does.</source>
        <translation type="unfinished">La clave guardada aquí es de otros: no abre estos registros. La frase de recuperación sí.</translation>
    </message>
    <message>
        <source>Either the key is not this file&apos;s, or the file is damaged. Try the recovery phrase, then the newest backup.</source>
        <translation type="unfinished">O la clave no es de este archivo, o el archivo está dañado. Pruebe la frase de recuperación y luego la copia más nueva.</translation>
    </message>
    <message>
        <source>The keyring&apos;s entry for these records is not a key. The recovery phrase opens them.</source>
        <translation type="unfinished">Lo que el llavero guarda para estos registros no es una clave. La frase de recuperación los abre.</translation>
    </message>
    <message>
        <source>This is not a key. Nothing was changed.</source>
        <translation>Esto no es una clave. No se cambió nada.</translation>
    </message>
    <message>
        <source>The key of these records is in this computer&apos;s keyring. Leave out the key file.</source>
        <translation>La clave de estos registros está en el llavero de esta computadora. No indique el archivo de clave.</translation>
    </message>
    <message>
        <source>The key of these records is in a key file. Name it with --key-file.</source>
        <translation>La clave de estos registros está en un archivo de clave. Indíquelo con --key-file.</translation>
    </message>
    <message>
        <source>There is no key file at {path}. Without it only the recovery phrase opens the records.</source>
        <translation>No hay ningún archivo de clave en {path}. Sin él, solo la frase de recuperación abre los registros.</translation>
    </message>
    <message>
        <source>{path} is not a key file: it should hold 64 hexadecimal digits.</source>
        <translation>{path} no es un archivo de clave: debe contener 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>Other accounts may read the key file {path}. Give it mode 0600 and try again.</source>
        <translation>Otras cuentas pueden leer el archivo de clave {path}. Póngale el modo 0600 e intente de nuevo.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo de clave {path}: {reason}.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be written: {reason}. Your data is unchanged.</source>
        <translation>No se puede escribir el archivo de clave {path}: {reason}. Sus datos no cambiaron.</translation>
    </message>
    <message>
        <source>What this laptop signs in to the district with is damaged. Enroll it again.</source>
        <translation>Está dañado lo que esta computadora usa para identificarse ante el distrito. Únala otra vez.</translation>
    </message>
    <message>
        <source>There are no records in {path} yet.</source>
        <translation>Todavía no hay registros en {path}.</translation>
    </message>
    <message>
        <source>There are records in {path} already. They are left as they are.</source>
        <translation>Ya hay registros en {path}. Se dejan como están.</translation>
    </message>
    <message>
        <source>Setting up {path} was cut short. Set it up again; nothing is lost.</source>
        <translation>La preparación de {path} quedó interrumpida. Prepárela de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>The file with the records is gone from its folder. Restore the newest backup.</source>
        <translation type="unfinished">El archivo de los registros ya no está en su carpeta. Restaure la copia más nueva.</translation>
    </message>
    <message>
        <source>This file is not encrypted, so it is not ours. It was left as it is.</source>
        <translation type="unfinished">Este archivo no está cifrado, así que no es nuestro. Se dejó como está.</translation>
    </message>
    <message>
        <source>This file was made by another program. It was left as it is.</source>
        <translation type="unfinished">Este archivo lo hizo otro programa. Se dejó como está.</translation>
    </message>
    <message>
        <source>The file with the records is damaged. Restore the newest backup; the damaged file is kept.</source>
        <translation type="unfinished">El archivo de los registros está dañado. Restaure la copia más nueva; el archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>The file with the records cannot be opened. Ask your IT staff whether this account may.</source>
        <translation type="unfinished">El archivo de los registros no se puede abrir. Pregunte a informática si esta cuenta puede hacerlo.</translation>
    </message>
    <message>
        <source>A newer version of this program made these records. Update the program; nothing was changed.</source>
        <translation type="unfinished">Una versión más nueva de este programa hizo estos registros. Actualice el programa; no se cambió nada.</translation>
    </message>
    <message>
        <source>These records are from a version that this one cannot bring up to date.</source>
        <translation>Estos registros son de una versión que esta no puede actualizar.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read. Restore the newest backup; it brings a good one.</source>
        <translation>No se puede leer el archivo {path}. Restaure la copia más nueva; trae uno bueno.</translation>
    </message>
    <message>
        <source>A newer version of this program keeps the records in {path}. Update the program; nothing was changed.</source>
        <translation>Una versión más nueva de este programa lleva los registros de {path}. Actualice el programa; no se cambió nada.</translation>
    </message>
    <message>
        <source>The file wbl.json is gone from {path}. Restore the newest backup; it brings a good one.</source>
        <translation>El archivo wbl.json ya no está en {path}. Restaure la copia más nueva; trae uno bueno.</translation>
    </message>
    <message>
        <source>{path} is not a folder.</source>
        <translation>{path} no es una carpeta.</translation>
    </message>
    <message>
        <source>This account may not read the folder {path}. Sign in as the one whose records they are.</source>
        <translation>Esta cuenta no puede leer la carpeta {path}. Inicie sesión con la cuenta de quien lleva los registros.</translation>
    </message>
    <message>
        <source>The folder cannot be written to, so nothing could be saved. Ask your IT staff.</source>
        <translation type="unfinished">No se puede escribir en la carpeta, así que no se pudo guardar nada. Pregunte a informática.</translation>
    </message>
    <message>
        <source>This folder is kept in step by {service}. Copies made in the middle of a change can damage the records: keep them outside {service}, and let backups go there instead.</source>
        <translation type="unfinished">{service} mantiene sincronizada esta carpeta. Las copias hechas a media modificación pueden dañar los registros: guárdelos fuera de {service} y deje ahí las copias de seguridad.</translation>
    </message>
    <message>
        <source>The disk is full. This change was not saved; everything before it is. Free some space and try again.</source>
        <translation type="unfinished">El disco está lleno. Este cambio no se guardó; todo lo anterior sí. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked. This change was not saved; everything before it is.</source>
        <translation type="unfinished">El disco no hizo lo que se le pidió. Este cambio no se guardó; todo lo anterior sí.</translation>
    </message>
    <message>
        <source>The window is open on these records already. Use that one, or close it first.</source>
        <translation type="unfinished">La ventana ya está abierta con estos registros. Use esa, o ciérrela primero.</translation>
    </message>
    <message>
        <source>Another program is at work on these records. Try again in a moment.</source>
        <translation type="unfinished">Otro programa está trabajando con estos registros. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The records are closed.</source>
        <translation>Los registros están cerrados.</translation>
    </message>
    <message>
        <source>The records could not be brought up to date. They are as they were, and a copy is among the backups.</source>
        <translation type="unfinished">No se pudieron actualizar los registros. Están como estaban, y hay una copia entre las copias de seguridad.</translation>
    </message>
    <message>
        <source>The recovery phrase is shown and typed on a terminal only.</source>
        <translation>La frase de recuperación se muestra y se escribe solo en una terminal.</translation>
    </message>
    <message>
        <source>There is no recovery file beside these records, so no phrase opens them.</source>
        <translation type="unfinished">No hay archivo de recuperación junto a estos registros, así que ninguna frase los abre.</translation>
    </message>
    <message>
        <source>The recovery file is damaged. Every backup holds a copy of it.</source>
        <translation type="unfinished">El archivo de recuperación está dañado. Cada copia de seguridad contiene otro igual.</translation>
    </message>
    <message>
        <source>A newer version of this program made the recovery file. Update the program.</source>
        <translation>Una versión más nueva de este programa hizo el archivo de recuperación. Actualice el programa.</translation>
    </message>
    <message>
        <source>The recovery file cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo de recuperación: {reason}.</translation>
    </message>
    <message>
        <source>The recovery file could not be written: {reason}. The words you had are still in force.</source>
        <translation>No se pudo escribir el archivo de recuperación: {reason}. Siguen vigentes las palabras que tenía.</translation>
    </message>
    <message>
        <source>The records did not take the new key. The words you had are still in force.</source>
        <translation>Los registros no aceptaron la clave nueva. Siguen vigentes las palabras que tenía.</translation>
    </message>
    <message>
        <source>Word {position} was not typed back, so these words are not in force. Nothing was changed.</source>
        <translation>La palabra {position} no se repitió bien, así que estas palabras no están vigentes. No se cambió nada.</translation>
    </message>
    <message>
        <source>The phrase has {wanted} words; these are {count}.</source>
        <translation type="unfinished">La frase tiene {wanted} palabras; estas son {count}.</translation>
    </message>
    <message>
        <source>Word {position} is not one of the phrase&apos;s words. Look at the paper again.</source>
        <translation type="unfinished">La palabra {position} no es de la frase. Vea el papel otra vez.</translation>
    </message>
    <message>
        <source>These words do not belong together. One is wrong, or two have changed places.</source>
        <translation type="unfinished">Estas palabras no van juntas. Una está mal, o dos cambiaron de lugar.</translation>
    </message>
    <message>
        <source>This phrase is not the one of these records.</source>
        <translation type="unfinished">Esta frase no es la de estos registros.</translation>
    </message>
    <message>
        <source>These words belong to an older or newer copy of the records. Try the other paper.</source>
        <translation type="unfinished">Estas palabras son de una copia más vieja o más nueva de los registros. Pruebe el otro papel.</translation>
    </message>
    <message>
        <source>There is no backup at {path}.</source>
        <translation>No hay ninguna copia en {path}.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Try the one before it.</source>
        <translation type="unfinished">La copia {path} está dañada. Pruebe la anterior.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read.</source>
        <translation type="unfinished">La copia {path} no se puede leer.</translation>
    </message>
    <message>
        <source>The backup {path} was made under another key. The recovery phrase of its day opens it.</source>
        <translation>La copia {path} se hizo con otra clave. La abre la frase de recuperación de aquella fecha.</translation>
    </message>
    <message>
        <source>The backup {path} is of other records than these.</source>
        <translation type="unfinished">La copia {path} es de otros registros.</translation>
    </message>
    <message>
        <source>{path} is not a backup of this program.</source>
        <translation type="unfinished">{path} no es una copia de este programa.</translation>
    </message>
    <message>
        <source>There is a file at {path} already. It was left as it is.</source>
        <translation type="unfinished">Ya hay un archivo en {path}. Se dejó como está.</translation>
    </message>
    <message>
        <source>Nobody at this school is called “{name}”.</source>
        <translation>Nadie en esta escuela se llama «{name}».</translation>
    </message>
    <message>
        <source>There is no district database at {path}. “site add” or “serve” makes a new one.</source>
        <translation>No hay ninguna base de datos del distrito en {path}. «site add» o «serve» crea una nueva.</translation>
    </message>
    <message>
        <source>The district cannot be reached now. Everything is saved here and goes out when the line is back.</source>
        <translation type="unfinished">Ahora no hay comunicación con el distrito. Todo está guardado aquí y saldrá cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>Something else answers in the district&apos;s place, perhaps this network&apos;s sign-in page. Open a browser, sign in to the network and try again.</source>
        <translation type="unfinished">Otra cosa responde en lugar del distrito, quizá la página de acceso de esta red. Abra un navegador, inicie sesión en la red e intente de nuevo.</translation>
    </message>
    <message>
        <source>The district&apos;s certificate is not one this computer trusts. Nothing was sent. Tell your IT staff.</source>
        <translation type="unfinished">Esta computadora no confía en el certificado del distrito. No se envió nada. Avise a informática.</translation>
    </message>
    <message>
        <source>The district&apos;s certificate does not have the key this laptop was told to expect. Nothing was sent. Tell your IT staff: either somebody is in between, or the district has a new key and an address to go with it.</source>
        <translation>El certificado del distrito no tiene la clave que esta computadora debe esperar. No se envió nada. Avise a su personal de informática: o alguien está en medio, o el distrito tiene una clave nueva y una dirección que la acompaña.</translation>
    </message>
    <message>
        <source>{url} is not encrypted. The district&apos;s address begins with https://.</source>
        <translation>{url} no está cifrada. La dirección del distrito empieza con https://.</translation>
    </message>
    <message>
        <source>“{url}” is not an address. It looks like https://wbl.district.org.</source>
        <translation>«{url}» no es una dirección. Se ve así: https://wbl.district.org.</translation>
    </message>
    <message>
        <source>What arrived was damaged on the way. Nothing was changed; the next try sends it again.</source>
        <translation type="unfinished">Lo que llegó se dañó en el camino. No se cambió nada; el próximo intento lo envía de nuevo.</translation>
    </message>
    <message>
        <source>The line does not let messages of this size through. Tell your IT staff.</source>
        <translation type="unfinished">La línea no deja pasar mensajes de este tamaño. Avise a informática.</translation>
    </message>
    <message>
        <source>An exchange with the district is under way already.</source>
        <translation type="unfinished">Ya hay una comunicación en curso con el distrito.</translation>
    </message>
    <message>
        <source>The district&apos;s server has a problem of its own. Everything is saved here; tell your IT staff.</source>
        <translation type="unfinished">El servidor del distrito tiene un problema. Todo está guardado aquí; avise a informática.</translation>
    </message>
    <message>
        <source>The district&apos;s server is older than this program. Your work goes on; ask IT to update it.</source>
        <translation type="unfinished">El servidor del distrito es más antiguo que este programa. Su trabajo sigue; pida a informática que lo actualice.</translation>
    </message>
    <message>
        <source>This program is too old for the district&apos;s server. Your work is safe; update the program.</source>
        <translation type="unfinished">Este programa es muy antiguo para el servidor del distrito. Su trabajo está a salvo; actualice el programa.</translation>
    </message>
    <message>
        <source>The database server cannot be reached.</source>
        <translation>No hay comunicación con el servidor de la base de datos.</translation>
    </message>
    <message>
        <source>The database server does not accept this account.</source>
        <translation>El servidor de la base de datos no acepta esta cuenta.</translation>
    </message>
    <message>
        <source>The district does not know this laptop. Ask your IT staff for a new code and join again.</source>
        <translation type="unfinished">El distrito no conoce esta computadora. Pida un código nuevo a informática y únase otra vez.</translation>
    </message>
    <message>
        <source>The district has revoked this laptop and keeps what had not been sent yet. The records here are sealed: only the recovery phrase opens them, and a new code from your IT staff lets the laptop join again.</source>
        <translation type="unfinished">El distrito revocó esta computadora y conserva lo que aún no se había enviado. Los registros de aquí están sellados: solo la frase de recuperación los abre, y un código nuevo de informática permite unirse otra vez.</translation>
    </message>
    <message>
        <source>The district has revoked this laptop and has taken everything written on it. No recovery phrase was in force, so the records here cannot be opened again. Ask your IT staff.</source>
        <translation type="unfinished">El distrito revocó esta computadora y recibió todo lo escrito en ella. No había frase de recuperación vigente, así que los registros de aquí ya no se pueden abrir. Pregunte a informática.</translation>
    </message>
    <message>
        <source>The district has revoked this laptop but has not taken everything: {waiting} changes are only here, and no recovery phrase is in force. Nothing was deleted. Ask your IT staff.</source>
        <translation type="unfinished">El distrito revocó esta computadora pero no recibió todo: {waiting} cambios están solo aquí, y no hay frase de recuperación vigente. No se borró nada. Pregunte a informática.</translation>
    </message>
    <message>
        <source>The district has revoked this laptop; its records are sealed. The recovery phrase opens them, and a new code from your IT staff lets the laptop join again.</source>
        <translation type="unfinished">El distrito revocó esta computadora; sus registros están sellados. La frase de recuperación los abre, y un código nuevo de informática permite unirse otra vez.</translation>
    </message>
    <message>
        <source>This laptop has not joined a district yet. Ask your IT staff for a code.</source>
        <translation type="unfinished">Esta computadora aún no se une a un distrito. Pida un código a informática.</translation>
    </message>
    <message>
        <source>This code is not known. Check it letter by letter.</source>
        <translation type="unfinished">Este código no se conoce. Revíselo letra por letra.</translation>
    </message>
    <message>
        <source>This laptop has joined {url} already. The code was not used and is still good.</source>
        <translation>Esta computadora ya se unió a {url}. El código no se usó y sigue siendo válido.</translation>
    </message>
    <message>
        <source>This code has been used already. Each code is good once; ask for another.</source>
        <translation type="unfinished">Este código ya se usó. Cada código sirve una vez; pida otro.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for another.</source>
        <translation type="unfinished">Este código venció. Pida otro.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Try again in an hour.</source>
        <translation type="unfinished">Demasiados códigos equivocados. Intente de nuevo en una hora.</translation>
    </message>
    <message>
        <source>This laptop belongs to another district or site already.</source>
        <translation type="unfinished">Esta computadora ya pertenece a otro distrito o escuela.</translation>
    </message>
    <message>
        <source>The code is for “{there}”; this laptop&apos;s district is “{here}”.</source>
        <translation type="unfinished">El código es para «{there}»; el distrito de esta computadora es «{here}».</translation>
    </message>
    <message>
        <source>The code is for “{there}”; this laptop&apos;s site is “{here}”.</source>
        <translation type="unfinished">El código es para «{there}»; la escuela de esta computadora es «{here}».</translation>
    </message>
    <message>
        <source>There is no site “{name}”.</source>
        <translation>No hay ninguna escuela «{name}».</translation>
    </message>
    <message>
        <source>The student is at “{site}” already.</source>
        <translation type="unfinished">El estudiante ya está en «{site}».</translation>
    </message>
    <message>
        <source>What it belongs to has not come yet.</source>
        <translation type="unfinished">Aquello a lo que pertenece aún no llega.</translation>
    </message>
    <message>
        <source>The record it changes has not come yet.</source>
        <translation type="unfinished">El registro que cambia aún no llega.</translation>
    </message>
    <message>
        <source>It waits for an earlier change.</source>
        <translation type="unfinished">Espera un cambio anterior.</translation>
    </message>
    <message>
        <source>The district keeps this itself.</source>
        <translation type="unfinished">Esto lo lleva el distrito.</translation>
    </message>
    <message>
        <source>The district has another value and keeps it.</source>
        <translation type="unfinished">El distrito tiene otro valor y lo conserva.</translation>
    </message>
    <message>
        <source>This account may not change it.</source>
        <translation type="unfinished">Esta cuenta no puede cambiarlo.</translation>
    </message>
    <message>
        <source>A value is not of the field&apos;s kind.</source>
        <translation type="unfinished">Un valor no es del tipo del campo.</translation>
    </message>
    <message>
        <source>The laptop was revoked. A person at the district decides.</source>
        <translation type="unfinished">La computadora fue revocada. Decide una persona del distrito.</translation>
    </message>
    <message>
        <source>The student has gone to another site.</source>
        <translation type="unfinished">El estudiante pasó a otra escuela.</translation>
    </message>
    <message>
        <source>The record was retired long ago, or erased, and is gone.</source>
        <translation type="unfinished">El registro se retiró hace mucho, o se borró, y ya no está.</translation>
    </message>
    <message>
        <source>There is no such site any more.</source>
        <translation type="unfinished">Esa escuela ya no existe.</translation>
    </message>
    <message>
        <source>The district&apos;s server is too old to know it.</source>
        <translation type="unfinished">El servidor del distrito es muy antiguo para conocerlo.</translation>
    </message>
    <message>
        <source>There is a site “{name}” already.</source>
        <translation>Ya hay una escuela «{name}».</translation>
    </message>
    <message>
        <source>The role of this person is not known.</source>
        <translation>No se conoce la función de esta persona.</translation>
    </message>
    <message>
        <source>“{value}” is not a time. Write 7d, 12h or 30m.</source>
        <translation>«{value}» no es un plazo. Escriba 7d, 12h o 30m.</translation>
    </message>
    <message>
        <source>{label} should be a day like 12/4/2026.</source>
        <translation type="unfinished">{label}: escriba un día como 12/4/2026 (mes/día/año).</translation>
    </message>
    <message>
        <source>Placements that are still open: {count} ({named}). They stay as they are.</source>
        <translation type="unfinished">Colocaciones que siguen abiertas: {count} ({named}). Quedan como están.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken back.</source>
        <translation type="unfinished">Se detuvo. No se deshizo nada.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {off} fast. Nothing is lost by it; set it right, so that days and times are right on paper.</source>
        <translation type="unfinished">El reloj de esta computadora está {off} adelantado. No se pierde nada por eso; póngalo en hora para que los días y las horas sean correctos en el papel.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {off} slow. Nothing is lost by it; set it right, so that days and times are right on paper.</source>
        <translation type="unfinished">El reloj de esta computadora está {off} atrasado. No se pierde nada por eso; póngalo en hora para que los días y las horas sean correctos en el papel.</translation>
    </message>
    <message>
        <source>The district lets this laptop read, and not write. What is entered here is kept aside there, and counts once somebody there lets it in.</source>
        <translation type="unfinished">El distrito permite que esta computadora lea, no que escriba. Lo que se anote aquí queda aparte en el distrito y cuenta cuando alguien allí lo acepta.</translation>
    </message>
    <message>
        <source>This laptop is the district office&apos;s: no students come to it. What is entered here is kept aside at the district, and counts once somebody there lets it in.</source>
        <translation type="unfinished">Esta computadora es de la oficina del distrito: no le llegan estudiantes. Lo que se anote aquí queda aparte en el distrito y cuenta cuando alguien allí lo acepta.</translation>
    </message>
    <message>
        <source>{student} was placed twice on {day}, by two laptops: {placements}. Withdraw one, change its days, or say that both are meant (overlap_meant=yes).</source>
        <translation type="unfinished">Dos computadoras colocaron a {student} dos veces el {day}: {placements}. Retire una, cambie sus días o indique que ambas son intencionales (overlap_meant=yes).</translation>
    </message>
    <message>
        <source>The opening {opening} holds {capacity}; two laptops placed more: {placements}.</source>
        <translation type="unfinished">La vacante {opening} admite {capacity}; dos computadoras colocaron a más: {placements}.</translation>
    </message>
    <message>
        <source>{record}, {fields}: the district keeps this change aside. {why}</source>
        <translation type="unfinished">{record}, {fields}: el distrito tiene apartado este cambio. {why}</translation>
    </message>
    <message>
        <source>Changes the district keeps aside: {count}. “wbl conflicts” says which, and why.</source>
        <translation type="unfinished">Cambios que el distrito tiene apartados: {count}. «wbl conflicts» dice cuáles y por qué.</translation>
    </message>
    <message>
        <source>“{role}” is not a role. Roles are: {roles}.</source>
        <translation>«{role}» no es una función. Las funciones son: {roles}.</translation>
    </message>
    <message>
        <source>A code is good for 90 days at most, and for some minutes at least.</source>
        <translation>Un código es válido 90 días como máximo, y unos minutos como mínimo.</translation>
    </message>
    <message>
        <source>The certificate {path} and its key cannot be read, or do not belong together.</source>
        <translation>El certificado {path} y su clave no se pueden leer, o no corresponden el uno al otro.</translation>
    </message>
    <message>
        <source>There is no certificate in {path}.</source>
        <translation>No hay ningún certificado en {path}.</translation>
    </message>
    <message>
        <source>There is no port {port}. A port is 1 to 65535, or 0 for any that is free.</source>
        <translation>No existe el puerto {port}. Un puerto va de 1 a 65535, o es 0 para cualquiera que esté libre.</translation>
    </message>
    <message>
        <source>{host} can be reached by others. Give --tls-cert and --tls-key, or say --behind-proxy.</source>
        <translation>Otros pueden llegar a {host}. Indique --tls-cert y --tls-key, o --behind-proxy.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together.</source>
        <translation>--tls-cert y --tls-key van juntos.</translation>
    </message>
    <message>
        <source>Port {port} is in use already.</source>
        <translation>El puerto {port} ya está en uso.</translation>
    </message>
    <message>
        <source>This machine cannot listen on {host}.</source>
        <translation>Este equipo no puede recibir conexiones en {host}.</translation>
    </message>
    <message>
        <source>The key must not lie in the database&apos;s folder: {path}.</source>
        <translation>La clave no debe estar en la carpeta de la base de datos: {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation>No se puede escribir en {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>No existe la carpeta {path}.</translation>
    </message>
    <message>
        <source>The database&apos;s address cannot be read. It looks like postgresql+psycopg://….</source>
        <translation>No se puede leer la dirección de la base de datos. Se ve así: postgresql+psycopg://….</translation>
    </message>
    <message>
        <source>{kind} is not supported. Use a file, or PostgreSQL.</source>
        <translation>{kind} no se admite. Use un archivo o PostgreSQL.</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} ya existe.</translation>
    </message>
    <message>
        <source>This backup is of another district.</source>
        <translation>Esta copia es de otro distrito.</translation>
    </message>
    <message>
        <source>This laptop&apos;s role at the district does not allow this. Ask your IT staff.</source>
        <translation type="unfinished">La función de esta computadora en el distrito no lo permite. Pregunte a informática.</translation>
    </message>
    <message>
        <source>The line stood still for too long. Everything is saved here and goes out with the next try.</source>
        <translation type="unfinished">La línea estuvo detenida demasiado tiempo. Todo está guardado aquí y sale en el próximo intento.</translation>
    </message>
    <message>
        <source>The district&apos;s database is being brought up to date.</source>
        <translation>La base de datos del distrito se está actualizando.</translation>
    </message>
    <message>
        <source>The district asks for a pause of {seconds} seconds. The next try comes by itself.</source>
        <translation type="unfinished">El distrito pide una pausa de {seconds} segundos. El próximo intento es automático.</translation>
    </message>
    <message>
        <source>--workers is a number from 1 to 64, not {workers}.</source>
        <translation>--workers es un número de 1 a 64, no {workers}.</translation>
    </message>
    <message>
        <source>Here, processes cannot share a port. Start one, or several with a port each.</source>
        <translation>Aquí los procesos no pueden compartir un puerto. Inicie uno solo, o varios con un puerto cada uno.</translation>
    </message>
    <message>
        <source>The server&apos;s processes fall over again and again. The log above says why.</source>
        <translation>Los procesos del servidor se caen una y otra vez. El registro de arriba dice por qué.</translation>
    </message>
    <message>
        <source>There is no key to seal backups to yet. “wbl-district backup-key FILE” makes one.</source>
        <translation>Todavía no hay clave con la cual sellar las copias. «wbl-district backup-key FILE» crea una.</translation>
    </message>
    <message>
        <source>This private key does not open this backup.</source>
        <translation>Esta clave privada no abre esta copia.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>No se puede escribir {path}: {reason}.</translation>
    </message>
    <message>
        <source>This secret is not right. Check it letter by letter.</source>
        <translation>Este secreto no es correcto. Revíselo letra por letra.</translation>
    </message>
    <message>
        <source>This form is from another page, or from before you signed in. Open the page again.</source>
        <translation>Este formulario es de otra página o de antes de que iniciara sesión. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>The server was started without a folder for backups: “serve --backups FOLDER”.</source>
        <translation>El servidor se inició sin carpeta para las copias: «serve --backups FOLDER».</translation>
    </message>
    <message>
        <source>There is no administrator&apos;s secret yet. “wbl-district admin” makes one.</source>
        <translation>Todavía no hay secreto de administrador. «wbl-district admin» crea uno.</translation>
    </message>
    <message>
        <source>This is not a bundle of this program. It was left as it is.</source>
        <translation type="unfinished">Este no es un paquete de este programa. Se dejó como está.</translation>
    </message>
    <message>
        <source>This bundle is damaged or cut short. Nothing was changed. Copy it again, or write a new one.</source>
        <translation type="unfinished">Este paquete está dañado o incompleto. No se cambió nada. Cópielo de nuevo o escriba otro.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file. Update the program; nothing was changed.</source>
        <translation>Una versión más nueva de este programa escribió este archivo. Actualice el programa; no se cambió nada.</translation>
    </message>
    <message>
        <source>Some of the scans and files in it are damaged or cut short: they come again with another bundle. The records are not touched by it.</source>
        <translation type="unfinished">Algunos de sus escaneos y archivos están dañados o cortados: vendrán de nuevo con otro paquete. Los registros no se ven afectados.</translation>
    </message>
    <message>
        <source>A bundle is being written or read on this laptop already. Wait until it is done.</source>
        <translation type="unfinished">Ya se está escribiendo o leyendo un paquete en esta computadora. Espere a que termine.</translation>
    </message>
    <message>
        <source>“{value}” is not a size. Say for example 500MB, 2GB, none or all.</source>
        <translation type="unfinished">«{value}» no es un tamaño. Diga por ejemplo 500MB, 2GB, none o all.</translation>
    </message>
    <message>
        <source>This would make a bundle larger than 256 MB. Sync over the line once.</source>
        <translation>El paquete pasaría de 256 MB. Sincronice una vez por la línea.</translation>
    </message>
    <message>
        <source>This bundle is on its way to the other side: laptops read answers, the district reads what laptops wrote.</source>
        <translation type="unfinished">Este paquete va para el otro lado: las computadoras leen respuestas, el distrito lee lo que ellas escribieron.</translation>
    </message>
    <message>
        <source>This bundle is sealed to somebody else. Take it to the laptop or district it is for.</source>
        <translation type="unfinished">Este paquete está sellado para otro. Llévelo a la computadora o al distrito al que va dirigido.</translation>
    </message>
    <message>
        <source>There is no bundle for us in {path}.</source>
        <translation>No hay ningún paquete para nosotros en {path}.</translation>
    </message>
    <message>
        <source>This bundle is not signed by whom it says it is from. Nothing was changed. Tell your IT staff.</source>
        <translation>Este paquete no está firmado por quien dice enviarlo. No se cambió nada. Avise a informática.</translation>
    </message>
    <message>
        <source>The district does not know the laptop that wrote this bundle. Give it a new code.</source>
        <translation>El distrito no conoce la computadora que escribió este paquete. Dele un código nuevo.</translation>
    </message>
    <message>
        <source>The district was set back, or knows a copy of this laptop, and gave it another id. What waits goes with another bundle: write one now.</source>
        <translation>El distrito volvió a un estado anterior, o conoce una copia de esta computadora, y le dio otra identificación. Lo que espera va en otro paquete: escríbalo ahora.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished">No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>This laptop has not asked to join with the bundle that this answers. Nothing was changed.</source>
        <translation>Esta computadora no pidió unirse con el paquete al que esta es la respuesta. No se cambió nada.</translation>
    </message>
    <message>
        <source>The district has changes under this laptop&apos;s name that are not here: it was copied, or set back from a backup. Nothing is lost. Write another bundle; with it the laptop asks for a name of its own.</source>
        <translation>El distrito tiene, a nombre de esta computadora, cambios que no están aquí: se copió, o se restauró de una copia de seguridad. No se pierde nada. Escriba otro paquete; con él la computadora pide un nombre propio.</translation>
    </message>
    <message>
        <source>This laptop joined its district before bundles were known. Join again with a new code.</source>
        <translation>Esta computadora se unió a su distrito antes de que existieran los paquetes. Únala de nuevo con un código nuevo.</translation>
    </message>
    <message>
        <source>There is not enough room for {path} ({size} bytes). Nothing was written. Free some space and try again.</source>
        <translation>No hay suficiente espacio para {path} ({size} bytes). No se escribió nada. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}. Nothing was half-done. Try again, or another stick.</source>
        <translation type="unfinished">{path} no se puede leer o escribir: {reason}. Nada quedó a medias. Intente de nuevo, o con otra memoria.</translation>
    </message>
    <message>
        <source>Say with --url where laptops will sync once they have a line.</source>
        <translation>Indique con --url dónde se sincronizarán las computadoras cuando tengan línea.</translation>
    </message>
    <message>
        <source>This is not an invitation of a district.</source>
        <translation type="unfinished">Esta no es una invitación de un distrito.</translation>
    </message>
    <message>
        <source>This invitation and this code do not belong together, or the file was changed on its way. Check the code letter by letter; if it is right, ask your IT staff for both anew.</source>
        <translation type="unfinished">Esta invitación y este código no van juntos, o el archivo cambió en el camino. Revise el código letra por letra; si está bien, pida ambos de nuevo a informática.</translation>
    </message>
    <message>
        <source>The file {name} is not there.</source>
        <translation type="unfinished">El archivo {name} no está.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Close it in other programs and try again.</source>
        <translation type="unfinished">El archivo {name} no se puede leer. Ciérrelo en otros programas e intente de nuevo.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished">{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is too large for a roster.</source>
        <translation type="unfinished">{name} es demasiado grande para una lista.</translation>
    </message>
    <message>
        <source>{name} is not a text file. Save it as CSV or as an Excel workbook (.xlsx).</source>
        <translation type="unfinished">{name} no es un archivo de texto. Guárdelo como CSV o como libro de Excel (.xlsx).</translation>
    </message>
    <message>
        <source>{name} is a {found} file, not a table. Save the table as CSV or .xlsx.</source>
        <translation type="unfinished">{name} es un archivo {found}, no una tabla. Guarde la tabla como CSV o .xlsx.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save a copy without one.</source>
        <translation type="unfinished">{name} está protegido con contraseña. Guarde una copia sin ella.</translation>
    </message>
    <message>
        <source>{name} is an old Excel file (.xls). Save it as .xlsx or CSV.</source>
        <translation type="unfinished">{name} es un archivo antiguo de Excel (.xls). Guárdelo como .xlsx o CSV.</translation>
    </message>
    <message>
        <source>{name} ends in the middle of line {row}. Export it again.</source>
        <translation type="unfinished">{name} termina a la mitad de la línea {row}. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} has no row of column labels that is understood ({format}).</source>
        <translation type="unfinished">{name} no tiene una fila de títulos de columna que se entienda ({format}).</translation>
    </message>
    <message>
        <source>{name} has column labels but no rows.</source>
        <translation type="unfinished">{name} tiene títulos de columna pero ninguna fila.</translation>
    </message>
    <message>
        <source>There are no CSV files in the folder {name}.</source>
        <translation type="unfinished">No hay archivos CSV en la carpeta {name}.</translation>
    </message>
    <message>
        <source>{name} is damaged or only half there. Download it again.</source>
        <translation type="unfinished">{name} está dañado o incompleto. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than it should ({entry}). It was not opened.</source>
        <translation>{name} se descomprime en mucho más de lo debido ({entry}). No se abrió.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a roster can be.</source>
        <translation>{name} se descomprime en más de lo que puede ocupar una lista.</translation>
    </message>
    <message>
        <source>{name} holds more than {most} files.</source>
        <translation>{name} contiene más de {most} archivos.</translation>
    </message>
    <message>
        <source>{name} holds files that point outside of it. It was not opened.</source>
        <translation>{name} contiene archivos que apuntan fuera de él. No se abrió.</translation>
    </message>
    <message>
        <source>{name} holds another zip. Unpack it once and choose the inner one.</source>
        <translation>{name} contiene otro zip. Descomprímalo una vez y elija el de adentro.</translation>
    </message>
    <message>
        <source>{name} holds two files called {table}. Pack only the set that counts.</source>
        <translation>{name} contiene dos archivos llamados {table}. Comprima solo el conjunto que vale.</translation>
    </message>
    <message>
        <source>There are no CSV files in {name}.</source>
        <translation>No hay archivos CSV en {name}.</translation>
    </message>
    <message>
        <source>The workbook {name} is damaged. Open it in the spreadsheet program and save it again.</source>
        <translation>El libro de Excel {name} está dañado. Ábralo en el programa de hojas de cálculo y guárdelo otra vez.</translation>
    </message>
    <message>
        <source>The workbook {name} has more than {most} rows.</source>
        <translation>El libro de Excel {name} tiene más de {most} filas.</translation>
    </message>
    <message>
        <source>{file} is missing from the OneRoster set {name}.</source>
        <translation type="unfinished">Falta {file} en el conjunto OneRoster {name}.</translation>
    </message>
    <message>
        <source>{name} is one file of a OneRoster set. Choose the zip, or the folder.</source>
        <translation type="unfinished">{name} es un solo archivo de un conjunto OneRoster. Elija el zip o la carpeta.</translation>
    </message>
    <message>
        <source>“{format}” is not a known format. Known are: {formats}.</source>
        <translation>«{format}» no es un formato conocido. Los conocidos son: {formats}.</translation>
    </message>
    <message>
        <source>It is not clear what {name} is. Say it: {formats}.</source>
        <translation type="unfinished">No está claro qué es {name}. Indíquelo: {formats}.</translation>
    </message>
    <message>
        <source>The column {column} cannot be read as “{target}”.</source>
        <translation>La columna {column} no se puede leer como «{target}».</translation>
    </message>
    <message>
        <source>The file has no column “{column}”. It has: {columns}.</source>
        <translation>El archivo no tiene la columna «{column}». Tiene: {columns}.</translation>
    </message>
    <message>
        <source>“{target}” (for the column {column}) belongs to another kind of list than the others.</source>
        <translation>«{target}» (para la columna {column}) pertenece a otra clase de lista que las demás.</translation>
    </message>
    <message>
        <source>The columns of a {format} set are fixed; they cannot be read otherwise.</source>
        <translation>Las columnas de un conjunto {format} son fijas; no se pueden leer de otra manera.</translation>
    </message>
    <message>
        <source>“{encoding}” is not a known encoding. Known are: {encodings}.</source>
        <translation type="unfinished">«{encoding}» no es una codificación conocida. Se conocen: {encodings}.</translation>
    </message>
    <message>
        <source>{name} is not written in {encoding}: some of its bytes are no letters there.</source>
        <translation type="unfinished">{name} no está escrito en {encoding}: algunos de sus bytes no son letras allí.</translation>
    </message>
    <message>
        <source>{name} is a workbook; it says itself how its letters are written.</source>
        <translation type="unfinished">{name} es un libro de Excel; él mismo dice cómo están escritas sus letras.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation type="unfinished">La importación se detuvo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Records have changed since this was shown. Look at the plan again.</source>
        <translation type="unfinished">Los registros cambiaron desde que se mostró esto. Vea el plan de nuevo.</translation>
    </message>
    <message>
        <source>“{answer}” is not one of: {choices}.</source>
        <translation>«{answer}» no es una de las opciones: {choices}.</translation>
    </message>
    <message>
        <source>Nothing is asked about “{doubt}”. The questions are on the list that --dry-run prints.</source>
        <translation>No se pregunta nada sobre «{doubt}». Las preguntas están en la lista que imprime --dry-run.</translation>
    </message>
    <message>
        <source>The quotation marks of this row are wrong, so its columns cannot be told apart.</source>
        <translation type="unfinished">Las comillas de esta fila están mal y no se distinguen sus columnas.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation type="unfinished">La fila tiene más celdas que columnas.</translation>
    </message>
    <message>
        <source>The row has fewer cells than there are columns.</source>
        <translation type="unfinished">La fila tiene menos celdas que columnas.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation type="unfinished">No hay nombre.</translation>
    </message>
    <message>
        <source>It is not clear which word is the last name.</source>
        <translation type="unfinished">No está claro cuál palabra es el apellido.</translation>
    </message>
    <message>
        <source>This is a formula, not a value.</source>
        <translation type="unfinished">Es una fórmula, no un valor.</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here, not a value.</source>
        <translation>La hoja de cálculo muestra aquí un error, no un valor.</translation>
    </message>
    <message>
        <source>Letters were damaged by a wrong encoding.</source>
        <translation type="unfinished">Las letras se dañaron por una codificación equivocada.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number; its digits are lost.</source>
        <translation type="unfinished">Una hoja de cálculo acortó este número; se perdieron dígitos.</translation>
    </message>
    <message>
        <source>This id is shorter than the others: zeros at its front are probably lost.</source>
        <translation type="unfinished">Este número es más corto que los demás: quizá se perdieron ceros al principio.</translation>
    </message>
    <message>
        <source>An SSID has 10 digits: zeros at the front of this one are probably lost.</source>
        <translation type="unfinished">Un SSID tiene 10 dígitos: quizá se perdieron ceros al principio.</translation>
    </message>
    <message>
        <source>An SSID has 10 digits.</source>
        <translation type="unfinished">Un SSID tiene 10 dígitos.</translation>
    </message>
    <message>
        <source>It is not said what this person is at the school.</source>
        <translation>No se dice qué es esta persona en la escuela.</translation>
    </message>
    <message>
        <source>The row has no sourcedId.</source>
        <translation>La fila no tiene sourcedId.</translation>
    </message>
    <message>
        <source>Another row has the same sourcedId.</source>
        <translation type="unfinished">Otra fila tiene el mismo sourcedId.</translation>
    </message>
    <message>
        <source>Two students of the file have this id (see line {first}).</source>
        <translation type="unfinished">Dos estudiantes del archivo tienen este número (vea la línea {first}).</translation>
    </message>
    <message>
        <source>This id belongs to another student here.</source>
        <translation type="unfinished">Este número es de otro estudiante aquí.</translation>
    </message>
    <message>
        <source>SSID and local id belong to two different students here.</source>
        <translation type="unfinished">El SSID y el número local son de dos estudiantes distintos aquí.</translation>
    </message>
    <message>
        <source>Several students here have this id.</source>
        <translation type="unfinished">Varios estudiantes aquí tienen este número.</translation>
    </message>
    <message>
        <source>This row was held back at an earlier import, and nobody has decided about it since.</source>
        <translation type="unfinished">Esta fila quedó fuera en una importación anterior y nadie ha decidido sobre ella desde entonces.</translation>
    </message>
    <message>
        <source>Line {first} is the same student or partner.</source>
        <translation type="unfinished">La línea {first} es el mismo estudiante o socio.</translation>
    </message>
    <message>
        <source>Line {first} has the same name and birth date, but other ids.</source>
        <translation type="unfinished">La línea {first} tiene el mismo nombre y fecha de nacimiento, pero otros números.</translation>
    </message>
    <message>
        <source>Line {first} is the same student with another value here.</source>
        <translation type="unfinished">La línea {first} es el mismo estudiante con otro valor aquí.</translation>
    </message>
    <message>
        <source>There is no id and no birth date to know this student by.</source>
        <translation type="unfinished">No hay número ni fecha de nacimiento para reconocer a este estudiante.</translation>
    </message>
    <message>
        <source>This change is about a student who is not here.</source>
        <translation type="unfinished">Este cambio es de un estudiante que no está aquí.</translation>
    </message>
    <message>
        <source>This seems to be the company of line {first}.</source>
        <translation type="unfinished">Parece ser la empresa de la línea {first}.</translation>
    </message>
    <message>
        <source>The file has several schools. Which one is ours? {value}</source>
        <translation type="unfinished">El archivo tiene varias escuelas. ¿Cuál es la nuestra? {value}</translation>
    </message>
    <message>
        <source>No student here is called so or has this id.</source>
        <translation type="unfinished">Aquí ningún estudiante se llama así ni tiene esta identificación.</translation>
    </message>
    <message>
        <source>Several students here fit. Give the student&apos;s id in a column.</source>
        <translation type="unfinished">Aquí hay varios estudiantes que coinciden. Ponga la identificación del estudiante en una columna.</translation>
    </message>
    <message>
        <source>This id is of a student with another name here.</source>
        <translation type="unfinished">Aquí esta identificación es de un estudiante con otro nombre.</translation>
    </message>
    <message>
        <source>The student has no placement here that fits. Place the student first.</source>
        <translation type="unfinished">El estudiante no tiene aquí una colocación que coincida. Colóquelo primero.</translation>
    </message>
    <message>
        <source>Several placements of this student fit. Give the company in a column.</source>
        <translation type="unfinished">Varias colocaciones de este estudiante coinciden. Ponga la empresa en una columna.</translation>
    </message>
    <message>
        <source>There is no day.</source>
        <translation type="unfinished">Falta la fecha.</translation>
    </message>
    <message>
        <source>Line {first} has hours of the same day. Give in and out times, or add them up.</source>
        <translation type="unfinished">La línea {first} tiene horas del mismo día. Ponga horas de entrada y salida, o súmelas.</translation>
    </message>
    <message>
        <source>There are hours of this day here already. Take it only if it is another entry.</source>
        <translation type="unfinished">Aquí ya hay horas de este día. Tómelo solo si es otro registro.</translation>
    </message>
    <message>
        <source>The day comes before the month here.</source>
        <translation type="unfinished">Aquí el día va antes del mes.</translation>
    </message>
    <message>
        <source>Other dates of this column put the day first; this one can be read both ways.</source>
        <translation type="unfinished">Otras fechas de esta columna ponen primero el día; esta se puede leer de dos maneras.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished">No existe ese día.</translation>
    </message>
    <message>
        <source>A spreadsheet has turned this date into a number.</source>
        <translation type="unfinished">Una hoja de cálculo convirtió esta fecha en un número.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation type="unfinished">Esto no es una fecha.</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation type="unfinished">El fin es antes del comienzo.</translation>
    </message>
    <message>
        <source>The language is not known: say which it is.</source>
        <translation type="unfinished">No se conoce el idioma: diga cuál es.</translation>
    </message>
    <message>
        <source>Several grades are given.</source>
        <translation type="unfinished">Hay varios grados.</translation>
    </message>
    <message>
        <source>This belongs to a person whose name is missing.</source>
        <translation type="unfinished">Es de una persona cuyo nombre falta.</translation>
    </message>
    <message>
        <source>Somebody has changed this here (now “{held}”), and the file says something else.</source>
        <translation type="unfinished">Alguien lo cambió aquí (ahora «{held}»), y el archivo dice otra cosa.</translation>
    </message>
    <message>
        <source>Somebody has retired this record here.</source>
        <translation type="unfinished">Alguien retiró este registro aquí.</translation>
    </message>
    <message>
        <source>Line {first} gives another value for the same thing.</source>
        <translation type="unfinished">La línea {first} da otro valor para lo mismo.</translation>
    </message>
    <message>
        <source>The file says this student has left, but the record did not come from a roster.</source>
        <translation type="unfinished">El archivo dice que este estudiante se fue, pero el registro no vino de una lista.</translation>
    </message>
    <message>
        <source>This student leaves the roster; placements that are still open: {count}.</source>
        <translation type="unfinished">Este estudiante sale de la lista; colocaciones que siguen abiertas: {count}.</translation>
    </message>
    <message>
        <source>{value} students are not in this roster. They stay, unless you say that they have left.</source>
        <translation type="unfinished">{value} estudiantes no están en esta lista. Se quedan, a menos que diga que se fueron.</translation>
    </message>
    <message>
        <source>This is line {first} once more; it is imported once.</source>
        <translation type="unfinished">Es otra vez la línea {first}; se importa una vez.</translation>
    </message>
    <message>
        <source>Read as a title, not as a row.</source>
        <translation type="unfinished">Se leyó como título, no como fila.</translation>
    </message>
    <message>
        <source>Column {column} has no label; it was not read (cells: {value}).</source>
        <translation type="unfinished">La columna {column} no tiene rótulo; no se leyó (celdas: {value}).</translation>
    </message>
    <message>
        <source>Read as a second line of the column labels, not as a row.</source>
        <translation type="unfinished">Se leyó como una segunda línea de los rótulos de columna, no como una fila.</translation>
    </message>
    <message>
        <source>The days at the head have no year. They are read as {first} to {last}.</source>
        <translation type="unfinished">Los días del encabezado no tienen año. Se leen como {first} a {last}.</translation>
    </message>
    <message>
        <source>The day over this column is not clear; nothing of the column was read.</source>
        <translation type="unfinished">El día sobre esta columna no es claro; no se leyó nada de la columna.</translation>
    </message>
    <message>
        <source>Read as an absence, not as hours.</source>
        <translation type="unfinished">Se leyó como una ausencia, no como horas.</translation>
    </message>
    <message>
        <source>Read as the column labels once more, not as a row.</source>
        <translation type="unfinished">Se lee como los encabezados otra vez, no como una fila.</translation>
    </message>
    <message>
        <source>Read as a heading between the rows, not as a row.</source>
        <translation type="unfinished">Se leyó como un título entre las filas, no como una fila.</translation>
    </message>
    <message>
        <source>Read as a heading between the rows. The rows below it get the sector “{sector}”.</source>
        <translation type="unfinished">Se leyó como un título entre las filas. Las filas de abajo reciben el sector «{sector}».</translation>
    </message>
    <message>
        <source>Is this a heading, or a company of which only the name is known? It is left out for now.</source>
        <translation type="unfinished">¿Es un título, o una empresa de la que solo se conoce el nombre? Por ahora queda fuera.</translation>
    </message>
    <message>
        <source>Read as a total, not as a row.</source>
        <translation type="unfinished">Se leyó como total, no como fila.</translation>
    </message>
    <message>
        <source>The sheet “{table}” is hidden; it was not read.</source>
        <translation type="unfinished">La hoja «{table}» está oculta; no se leyó.</translation>
    </message>
    <message>
        <source>“{table}” has no row of column labels that is understood here; it was not read (rows: {value}).</source>
        <translation type="unfinished">«{table}» no tiene una fila de rótulos que se entienda aquí; no se leyó (filas: {value}).</translation>
    </message>
    <message>
        <source>This does not fit the column; it is kept in the notes.</source>
        <translation type="unfinished">No corresponde a la columna; se guarda en las notas.</translation>
    </message>
    <message>
        <source>The note asks not to be contacted: the partner is set to resting.</source>
        <translation type="unfinished">La nota pide que no se le contacte: el socio queda en pausa.</translation>
    </message>
    <message>
        <source>Insurance is on file, but the day it ends is not known.</source>
        <translation type="unfinished">Hay seguro, pero no se sabe qué día termina.</translation>
    </message>
    <message>
        <source>There is no demographics file, so birth dates are not known. Age rules cannot be checked.</source>
        <translation type="unfinished">No hay archivo de datos personales, así que no se conocen las fechas de nacimiento. No se pueden revisar las reglas de edad.</translation>
    </message>
    <message>
        <source>The birth date is missing: rules about age and hours cannot be judged.</source>
        <translation type="unfinished">Falta la fecha de nacimiento: no se pueden revisar las reglas de edad y horas.</translation>
    </message>
    <message>
        <source>The file has no birth dates. Age rules cannot be checked.</source>
        <translation type="unfinished">El archivo no tiene fechas de nacimiento. No se pueden revisar las reglas de edad.</translation>
    </message>
    <message>
        <source>The SSID is not known.</source>
        <translation type="unfinished">No se conoce el SSID.</translation>
    </message>
    <message>
        <source>The file has no SSIDs.</source>
        <translation type="unfinished">El archivo no tiene SSID.</translation>
    </message>
    <message>
        <source>{age} years is unlikely for grade {grade}.</source>
        <translation type="unfinished">{age} años es poco probable para el grado {grade}.</translation>
    </message>
    <message>
        <source>The school of this student is not in the file.</source>
        <translation>La escuela de este estudiante no está en el archivo.</translation>
    </message>
    <message>
        <source>{value} of the file&apos;s users are no longer students: their role has ended (lines {lines}).</source>
        <translation type="unfinished">{value} usuarios del archivo ya no son estudiantes: su función terminó (líneas {lines}).</translation>
    </message>
    <message>
        <source>A guardian is named who is not in the file.</source>
        <translation type="unfinished">Se nombra a un tutor que no está en el archivo.</translation>
    </message>
    <message>
        <source>The file no longer names this guardian of the student.</source>
        <translation type="unfinished">El archivo ya no nombra a este tutor del estudiante.</translation>
    </message>
    <message>
        <source>This guardian is not linked to a student of the file.</source>
        <translation type="unfinished">Este tutor no está ligado a un estudiante del archivo.</translation>
    </message>
    <message>
        <source>This enrollment is of a student who is not in the file.</source>
        <translation>Esta inscripción es de un estudiante que no está en el archivo.</translation>
    </message>
    <message>
        <source>This enrollment is in a class that is not known.</source>
        <translation>Esta inscripción es en una clase que no se conoce.</translation>
    </message>
    <message>
        <source>The letters are read as an old Mac wrote them (Mac Roman). Look at a name with an accent.</source>
        <translation type="unfinished">Las letras se leen como las escribía una Mac antigua (Mac Roman). Revise un nombre con acento.</translation>
    </message>
    <message>
        <source>The letters are read as Windows writes them (Windows-1252), not as UTF-8: {tables}.</source>
        <translation type="unfinished">Las letras se leen como las escribe Windows (Windows-1252), no como UTF-8: {tables}.</translation>
    </message>
    <message>
        <source>The letters are read as {encoding}, as somebody here said.</source>
        <translation type="unfinished">Las letras se leen como {encoding}, como lo dijo alguien aquí.</translation>
    </message>
    <message>
        <source>Not kept, because nothing here needs them: {columns}.</source>
        <translation type="unfinished">No se guardan, porque aquí no se necesitan: {columns}.</translation>
    </message>
    <message>
        <source>Kept in the notes, because their labels are not understood: {columns}.</source>
        <translation>Se guardan en las notas, porque no se entienden sus rótulos: {columns}.</translation>
    </message>
    <message>
        <source>OneRoster {version}.</source>
        <translation type="unfinished">OneRoster {version}.</translation>
    </message>
    <message>
        <source>There is no manifest, so the set is read as OneRoster 1.0.</source>
        <translation type="unfinished">No hay manifiesto, así que el conjunto se lee como OneRoster 1.0.</translation>
    </message>
    <message>
        <source>The district keeps the calendar, so the file&apos;s terms are not taken.</source>
        <translation>El distrito lleva el calendario, así que no se toman los periodos del archivo.</translation>
    </message>
    <message>
        <source>The school “{school}” is not in this file. It has: {schools}.</source>
        <translation>La escuela «{school}» no está en este archivo. Tiene: {schools}.</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} same.</source>
        <translation type="unfinished">{new} nuevos, {changed} cambiados, {same} iguales.</translation>
    </message>
    <message>
        <source>Changed or used since this import: {count}. Nothing was taken back yet.</source>
        <translation type="unfinished">Cambiados o usados desde esta importación: {count}. Todavía no se deshizo nada.</translation>
    </message>
    <message>
        <source>All that is left of this import was changed or used since. Nothing was taken back.</source>
        <translation type="unfinished">Todo lo que queda de esta importación se cambió o se usó después. No se deshizo nada.</translation>
    </message>
    <message>
        <source>Left as it is, because it was changed or used since: {count}.</source>
        <translation type="unfinished">Se queda como está, porque se cambió o se usó después: {count}.</translation>
    </message>
    <message>
        <source>{name} ({of}): changed since: {labels}.</source>
        <translation type="unfinished">{name} ({of}): se cambió después: {labels}.</translation>
    </message>
    <message>
        <source>{name} ({of}): merged with another record since.</source>
        <translation type="unfinished">{name} ({of}): se unió después con otro registro.</translation>
    </message>
    <message>
        <source>{name} ({of}): used since by: {user}.</source>
        <translation type="unfinished">{name} ({of}): se usa desde entonces en: {user}.</translation>
    </message>
    <message>
        <source>Not yet: {needs} still missing. Note each as returned, or override it with a reason.</source>
        <translation type="unfinished">Todavía no: falta {needs}. Anote cada uno como devuelto, o exceptúelo con un motivo.</translation>
    </message>
    <message>
        <source>The law stops this: {rules}. Look at the findings; a named person may override with a reason.</source>
        <translation type="unfinished">La ley lo impide: {rules}. Vea lo encontrado; una persona con nombre puede exceptuarlo con un motivo.</translation>
    </message>
    <message>
        <source>A placement that is {old} cannot become {new}. It can become: {choices}.</source>
        <translation type="unfinished">Una colocación en estado {old} no puede pasar a {new}. Puede pasar a: {choices}.</translation>
    </message>
    <message>
        <source>The placement is {status} already.</source>
        <translation type="unfinished">La colocación ya está en estado {status}.</translation>
    </message>
    <message>
        <source>Say why, for the record: this needs a reason.</source>
        <translation type="unfinished">Diga por qué: esto necesita un motivo.</translation>
    </message>
    <message>
        <source>Say first whether it is paid, yes or no: a paid minor needs a work permit.</source>
        <translation type="unfinished">Diga primero si es con pago, sí o no: un menor con pago necesita un permiso de trabajo.</translation>
    </message>
    <message>
        <source>A first day is missing: give one, then the placement can be cleared and begin.</source>
        <translation type="unfinished">Falta el primer día: indíquelo y entonces la colocación puede quedar lista y comenzar.</translation>
    </message>
    <message>
        <source>{needs} is asked for already. Note it as returned, or override it with a reason.</source>
        <translation type="unfinished">{needs} ya se pide. Anote que se devolvió o siga sin ello dando un motivo.</translation>
    </message>
    <message>
        <source>{needs} is still missing. Note it as returned, or override it with a reason.</source>
        <translation type="unfinished">Falta {needs}. Anótelo como devuelto, o exceptúelo con un motivo.</translation>
    </message>
    <message>
        <source>{needs} stays what it is, and with its placement. Add another requirement instead.</source>
        <translation type="unfinished">{needs} queda como es, con su colocación. Agregue otro requisito.</translation>
    </message>
    <message>
        <source>This laptop works as this; it cannot be retired here.</source>
        <translation type="unfinished">Esta computadora trabaja con esto; no se puede retirar aquí.</translation>
    </message>
    <message>
        <source>The steps of a placement stay as they happened. Change the placement&apos;s status instead.</source>
        <translation type="unfinished">Los pasos de una colocación quedan como sucedieron. Cambie el estado de la colocación.</translation>
    </message>
    <message>
        <source>Give the time that was worked, more than 0.</source>
        <translation type="unfinished">Indique el tiempo trabajado, más de 0.</translation>
    </message>
    <message>
        <source>{on} is before the placement begins ({begin}).</source>
        <translation type="unfinished">{on} es anterior al comienzo de la colocación ({begin}).</translation>
    </message>
    <message>
        <source>{on} has not come yet.</source>
        <translation type="unfinished">{on} aún no llega.</translation>
    </message>
    <message>
        <source>This opening is at another worksite.</source>
        <translation type="unfinished">Esta vacante está en otro lugar de trabajo.</translation>
    </message>
    <message>
        <source>The person who acts is not in the staff directory, so nobody would answer for this.</source>
        <translation type="unfinished">Quien actúa no está en el directorio del personal, así que nadie respondería por esto.</translation>
    </message>
    <message>
        <source>{rule} has been overridden already.</source>
        <translation type="unfinished">{rule} ya se exceptuó.</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation type="unfinished">Un registro no se puede unir consigo mismo.</translation>
    </message>
    <message>
        <source>Twins are looked for among: {kinds}.</source>
        <translation>Se buscan duplicados entre: {kinds}.</translation>
    </message>
    <message>
        <source>This opening has {capacity} places and {taken} are taken.</source>
        <translation type="unfinished">Esta vacante tiene {capacity} lugares y {taken} están ocupados.</translation>
    </message>
    <message>
        <source>The student has another placement on {on}.</source>
        <translation type="unfinished">El estudiante tiene otra colocación el {on}.</translation>
    </message>
    <message>
        <source>The student left the roster on {on}.</source>
        <translation type="unfinished">El estudiante salió de la lista el {on}.</translation>
    </message>
    <message>
        <source>The days and hours “{value}” cannot be read. Write them like: Mon, Wed 14:30–17:30.</source>
        <translation type="unfinished">Los días y horas «{value}» no se pueden leer. Escríbalos así: Mon, Wed 14:30–17:30.</translation>
    </message>
    <message>
        <source>{on} is after the placement&apos;s last day ({end}). If it went on, give it a later last day.</source>
        <translation type="unfinished">{on} es después del último día de la colocación ({end}). Si continuó, póngale un último día posterior.</translation>
    </message>
    <message>
        <source>{count} hours entries lie outside these days, the first on {on}.</source>
        <translation type="unfinished">{count} registros de horas quedan fuera de estos días; el primero es del {on}.</translation>
    </message>
    <message>
        <source>{needs}: returned on {on}, but handed out only on {before}. Look at the days again.</source>
        <translation type="unfinished">{needs}: se devolvió el {on}, pero no se entregó hasta el {before}. Revise las fechas.</translation>
    </message>
    <message>
        <source>{needs}: returned on {on}, but printed only on {before}. Look at the days again.</source>
        <translation type="unfinished">{needs}: se devolvió el {on}, pero no se imprimió hasta el {before}. Revise las fechas.</translation>
    </message>
    <message>
        <source>{needs}: handed out on {on}, but printed only on {before}. Look at the days again.</source>
        <translation type="unfinished">{needs}: se entregó el {on}, pero no se imprimió hasta el {before}. Revise las fechas.</translation>
    </message>
    <message>
        <source>Nothing is missing any more: the placement can be cleared.</source>
        <translation type="unfinished">Ya no falta nada: la colocación se puede autorizar.</translation>
    </message>
    <message>
        <source>One was held back and stays as it was.</source>
        <translation type="unfinished">Una se detuvo y queda como estaba.</translation>
    </message>
    <message>
        <source>Merged. {turned} records now belong to the one that was kept.</source>
        <translation type="unfinished">Unidos. {turned} registros pertenecen ahora al que se conservó.</translation>
    </message>
    <message>
        <source>Both had something in: {fields}. The kept record&apos;s own stays; the other is in its history.</source>
        <translation type="unfinished">Los dos tenían algo en: {fields}. Queda lo del registro conservado; lo otro está en su historial.</translation>
    </message>
    <message>
        <source>Proposed for this week</source>
        <translation type="unfinished">Propuesta para esta semana</translation>
    </message>
    <message>
        <source>This week, still being prepared</source>
        <translation type="unfinished">Esta semana, aún en preparación</translation>
    </message>
    <message>
        <source>This week, cleared</source>
        <translation type="unfinished">Esta semana, autorizada</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">En curso</translation>
    </message>
    <message>
        <source>{title} is overdue</source>
        <translation type="unfinished">{title} está atrasado</translation>
    </message>
    <message>
        <source>{title} is due</source>
        <translation type="unfinished">{title} vence</translation>
    </message>
    <message>
        <source>The last day has passed: note how it ended</source>
        <translation type="unfinished">Ya pasó el último día: anote cómo terminó</translation>
    </message>
    <message>
        <source>The agreement ends</source>
        <translation type="unfinished">El convenio termina</translation>
    </message>
    <message>
        <source>The agreement has ended</source>
        <translation type="unfinished">El convenio terminó</translation>
    </message>
    <message>
        <source>The insurance ends</source>
        <translation type="unfinished">El seguro termina</translation>
    </message>
    <message>
        <source>The insurance has ended</source>
        <translation type="unfinished">El seguro terminó</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation type="unfinished">Siguiente paso: {step}</translation>
    </message>
    <message>
        <source>Next step, late: {step}</source>
        <translation type="unfinished">Siguiente paso, atrasado: {step}</translation>
    </message>
    <message>
        <source>Nothing is missing here that has a form. Print one by name if you want it all the same.</source>
        <translation type="unfinished">Aquí no falta nada que tenga formulario. Imprima uno por nombre si lo quiere de todos modos.</translation>
    </message>
    <message>
        <source>This guardian may not sign, as far as is noted.</source>
        <translation type="unfinished">Según lo anotado, este tutor no puede firmar.</translation>
    </message>
    <message>
        <source>People changed “{label}” apart from each other. Settle that first, then print.</source>
        <translation type="unfinished">Distintas personas cambiaron «{label}» por separado. Resuelva eso primero y luego imprima.</translation>
    </message>
    <message>
        <source>The record of this sheet has just been taken back. Print again.</source>
        <translation type="unfinished">El registro de esta hoja se acaba de deshacer. Imprima otra vez.</translation>
    </message>
    <message>
        <source>There is no form “{value}”. There are: {choices}.</source>
        <translation>No hay ningún formulario «{value}». Hay: {choices}.</translation>
    </message>
    <message>
        <source>There is no form in “{language}”. There are: {choices}.</source>
        <translation>No hay ningún formulario en «{language}». Hay: {choices}.</translation>
    </message>
    <message>
        <source>The forms cannot print “{characters}” ({names}). Write it in Latin letters, or leave it out.</source>
        <translation type="unfinished">Los formularios no pueden imprimir «{characters}» ({names}). Escríbalo con letras latinas o déjelo fuera.</translation>
    </message>
    <message>
        <source>The notes on this form would fill {pages} pages. Shorten them and print again.</source>
        <translation type="unfinished">Las notas de este formulario llenarían {pages} páginas. Acórtelas e imprima otra vez.</translation>
    </message>
    <message>
        <source>Say which placement: --placement ID. Or --blank, for filling in by hand.</source>
        <translation>Diga qué colocación: --placement ID. O --blank, para llenarlo a mano.</translation>
    </message>
    <message>
        <source>One blank form at a time: {forms} are several.</source>
        <translation>Un formulario en blanco a la vez: {forms} son varios.</translation>
    </message>
    <message>
        <source>“packet” is everything the placement still lacks. Ask for it alone, with --placement ID.</source>
        <translation type="unfinished">«packet» es todo lo que a la colocación aún le falta. Pídalo solo, con --placement ID.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another place or name.</source>
        <translation type="unfinished">No se puede escribir {path}. Elija otro lugar o nombre.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look at the printer and print again.</source>
        <translation type="unfinished">La impresora no aceptó las páginas. Revise la impresora e imprima otra vez.</translation>
    </message>
    <message>
        <source>The code of a sheet has {wanted} letters and digits, like 77JQ-AEX2-9Q; here are {found}.</source>
        <translation>El código de una hoja tiene {wanted} letras y dígitos, como 77JQ-AEX2-9Q; aquí hay {found}.</translation>
    </message>
    <message>
        <source>A letter or digit of this code is wrong. Please read it off the sheet once more.</source>
        <translation>Una letra o un dígito de este código está mal. Léalo otra vez en la hoja.</translation>
    </message>
    <message>
        <source>This is not the code of one of our sheets.</source>
        <translation>Este no es el código de una de nuestras hojas.</translation>
    </message>
    <message>
        <source>This sheet was printed by a newer version of the program.</source>
        <translation>Una versión más nueva del programa imprimió esta hoja.</translation>
    </message>
    <message>
        <source>There is no form in {language} yet: this one is in English.</source>
        <translation type="unfinished">Todavía no hay formulario en {language}: este está en inglés.</translation>
    </message>
    <message>
        <source>This placement does not ask for “{form}”: whether it comes back is not followed up.</source>
        <translation type="unfinished">Esta colocación no pide «{form}»: no se lleva cuenta de si vuelve.</translation>
    </message>
    <message>
        <source>“{form}” was not made for this activity: {activity}. Read it before it goes home.</source>
        <translation type="unfinished">«{form}» no se hizo para esta actividad: {activity}. Léalo antes de enviarlo a casa.</translation>
    </message>
    <message>
        <source>Not known, so it stays blank for a pen: {blanks}.</source>
        <translation type="unfinished">No se sabe y queda en blanco para escribirlo a mano: {blanks}.</translation>
    </message>
    <message>
        <source>People changed “{label}” ({of}) apart from each other. The form says what is here now; settle it before you hand the form out.</source>
        <translation type="unfinished">Distintas personas cambiaron «{label}» ({of}) por separado. El formulario dice lo que hay ahora; resuélvalo antes de entregarlo.</translation>
    </message>
    <message>
        <source>The forms cannot print all of this, so it stays blank or has […] in it: {texts}</source>
        <translation type="unfinished">Los formularios no pueden imprimir todo esto; queda en blanco o con […]: {texts}</translation>
    </message>
    <message>
        <source>The form names {signer}. {others} may sign too, and reads another language.</source>
        <translation type="unfinished">El formulario nombra a {signer}. {others} también puede firmar y lee otro idioma.</translation>
    </message>
    <message>
        <source>The student is of age on the first day and signs alone; no guardian is named.</source>
        <translation type="unfinished">El estudiante es mayor de edad el primer día y firma por su cuenta; no se nombra tutor.</translation>
    </message>
    <message>
        <source>Nobody is marked as allowed to sign for this student, so the name stays blank. In the student’s family, mark who may sign; then print again.</source>
        <translation type="unfinished">Nadie está marcado para firmar por este estudiante; el nombre queda en blanco. En la familia del estudiante, marque quién puede firmar e imprima otra vez.</translation>
    </message>
    <message>
        <source>This file is not on this laptop yet. It comes with one of the next exchanges.</source>
        <translation type="unfinished">Este archivo aún no está en esta computadora. Llega con una de las próximas comunicaciones.</translation>
    </message>
    <message>
        <source>The district does not have this file yet; it waits for the laptop it was attached on.</source>
        <translation type="unfinished">El distrito aún no tiene este archivo; espera a la computadora donde se adjuntó.</translation>
    </message>
    <message>
        <source>Files are attached to: {kinds}. Not to: {kind}.</source>
        <translation>Se adjuntan archivos a: {kinds}. No a: {kind}.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation type="unfinished">No existe el archivo «{path}».</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation type="unfinished">«{path}» está vacío.</translation>
    </message>
    <message>
        <source>This file is too large: at most {most} MB. Scan it with fewer dots or as several files.</source>
        <translation type="unfinished">Este archivo es demasiado grande: máximo {most} MB. Escanéelo con menos puntos o en varios archivos.</translation>
    </message>
    <message>
        <source>The district does not take files as large as this one. It stays on this laptop.</source>
        <translation type="unfinished">El distrito no acepta archivos tan grandes. Se queda en esta computadora.</translation>
    </message>
    <message>
        <source>The district keeps no more files of this site. Nothing is lost here; tell your IT staff.</source>
        <translation type="unfinished">El distrito no guarda más archivos de esta escuela. Aquí no se pierde nada; avise a informática.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read, or is being written just now.</source>
        <translation type="unfinished">«{path}» no se puede leer, o se está escribiendo ahora.</translation>
    </message>
    <message>
        <source>This file is damaged on this laptop&apos;s disk. It is fetched again from the district.</source>
        <translation type="unfinished">Este archivo está dañado en el disco de esta computadora. Se pide de nuevo al distrito.</translation>
    </message>
    <message>
        <source>This file is attached here already.</source>
        <translation type="unfinished">Este archivo ya está adjunto aquí.</translation>
    </message>
    <message>
        <source>Files are being exchanged already.</source>
        <translation>Ya se están intercambiando archivos.</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it, and open it with its own program.</source>
        <translation type="unfinished">Este tipo de archivo no se puede mostrar aquí. Guárdelo y ábralo con su propio programa.</translation>
    </message>
    <message>
        <source>The file does not match its record. It was not taken.</source>
        <translation>El archivo no corresponde a su registro. No se tomó.</translation>
    </message>
    <message>
        <source>The district does not know this document yet.</source>
        <translation>El distrito todavía no conoce este documento.</translation>
    </message>
    <message>
        <source>The system did not let this be done: {reason}. Nothing was half-done.</source>
        <translation type="unfinished">El sistema no lo permitió: {reason}. Nada quedó a medias.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was half-done.</source>
        <translation type="unfinished">Detenido. Nada quedó a medias.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Everything that was saved is safe.</source>
        <translation type="unfinished">Algo falló dentro del programa. Todo lo guardado está a salvo.</translation>
    </message>
</context>
</TS>
