<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>inspector.core.batch_queue</name>
    <message>
        <source>The batch is finished: {parts}.</source>
        <translation>Der Stapel ist fertig: {parts}.</translation>
    </message>
    <message>
        <source>{failed} of {total} failed, the first at {frame}: {message}</source>
        <translation>{failed} von {total} fehlgeschlagen, zuerst bei {frame}: {message}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} cancelled</source>
        <translation>{count} abgebrochen</translation>
    </message>
</context>
<context>
    <name>inspector.core.community</name>
    <message>
        <source>unknown: ask its author</source>
        <translation>unbekannt: den Urheber fragen</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>ONNX-Datei</translation>
    </message>
</context>
<context>
    <name>inspector.core.delta_plot</name>
    <message>
        <source>{metric} by resolution: {task}</source>
        <translation>{metric} nach Auflösung: {task}</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures. HR: as they are; LR: shrunk, and enlarged bicubically to be looked at; the others: restored from LR.</source>
        <extracomment>One: {n} picture. HR: as it is; LR: shrunk, and enlarged bicubically to be looked at; the others: restored from LR.</extracomment>
        <translation><numerusform>{n} Bild. HR: wie es ist; LR: verkleinert und zum Ansehen bikubisch vergrößert; die anderen: aus LR wiederhergestellt.</numerusform><numerusform>{n} Bilder. HR: wie sie sind; LR: verkleinert und zum Ansehen bikubisch vergrößert; die anderen: aus LR wiederhergestellt.</numerusform></translation>
    </message>
    <message>
        <source>None of the labels is in the pictures.</source>
        <translation>Keine der Klassen ist in den Bildern.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgebracht</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>inspector.core.enhanced</name>
    <message>
        <source>Enhanced, not original evidence</source>
        <translation>Verbessert, kein Originalbeleg</translation>
    </message>
    <message>
        <source>Super-resolved: not a measurement</source>
        <translation>Hochgerechnet: keine Messung</translation>
    </message>
</context>
<context>
    <name>inspector.core.errors</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>inspector.core.label_names</name>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>crack</source>
        <translation>Riss</translation>
    </message>
    <message>
        <source>sealed crack</source>
        <translation>vergossener Riss</translation>
    </message>
    <message>
        <source>pothole</source>
        <translation>Schlagloch</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>Flickstelle</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>Fuge</translation>
    </message>
    <message>
        <source>ravelling</source>
        <translation>Kornausbruch</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>deformation</source>
        <translation>Verformung</translation>
    </message>
    <message>
        <source>joint offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>open joint</source>
        <translation>offene Verbindung</translation>
    </message>
    <message>
        <source>intruding lateral</source>
        <translation>einragender Anschluss</translation>
    </message>
    <message>
        <source>infiltration</source>
        <translation>Infiltration</translation>
    </message>
    <message>
        <source>roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>settled deposit</source>
        <translation>Ablagerung</translation>
    </message>
    <message>
        <source>attached deposit</source>
        <translation>anhaftender Stoff</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>Auffälligkeit</translation>
    </message>
    <message>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>undamaged</source>
        <translation>unbeschädigt</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>Joint or seam</source>
        <translation>Fuge oder Naht</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>Sealed crack</source>
        <translation>Vergossener Riss</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>inspector.core.map_models</name>
    <message>
        <source>{title} takes pictures, not measured bands; choose a model for satellites.</source>
        <translation>{title} nimmt Bilder, keine gemessenen Bänder; ein Modell für Satelliten wählen.</translation>
    </message>
    <message>
        <source>{title} needs {bands}, which this map does not have; choose another model.</source>
        <translation>{title} braucht {bands}, was dieser Karte fehlt; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Nobody says how the values of this map become reflectance; choose a map of a Sentinel-2 product.</source>
        <translation>Niemand sagt, wie aus den Werten dieser Karte Reflexion wird; eine Karte eines Sentinel-2-Produkts wählen.</translation>
    </message>
    <message>
        <source>{title} needs {least} dates of one place or more; open a folder with one picture for each date, or choose a model for single pictures.</source>
        <translation>{title} braucht mindestens {least} Termine eines Ortes; einen Ordner mit einem Bild je Termin öffnen oder ein Modell für einzelne Bilder wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.core.plot_kinds</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss on what is held out</source>
        <translation>Verlust auf dem Zurückgehaltenen</translation>
    </message>
    <message>
        <source>now {threshold:.0f} %</source>
        <translation>jetzt {threshold:.0f} %</translation>
    </message>
    <message>
        <source>Crack IoU</source>
        <translation>Riss-IoU</translation>
    </message>
    <message>
        <source>Mean IoU of the labels</source>
        <translation>Mittlere IoU der Klassen</translation>
    </message>
    <message>
        <source>PSNR of brightness</source>
        <translation>PSNR der Helligkeit</translation>
    </message>
    <message>
        <source>Mean AP at IoU 0.5</source>
        <translation>Mittlere AP bei IoU 0,5</translation>
    </message>
    <message>
        <source>Mean F1 of the labels</source>
        <translation>Mittlerer F1 der Klassen</translation>
    </message>
    <message>
        <source>{score} under noise</source>
        <translation>{score} unter Rauschen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training: {name}</source>
        <translation>Training: {name}</translation>
    </message>
    <message>
        <source>Quality against cost</source>
        <translation>Güte gegen Aufwand</translation>
    </message>
    <message>
        <source>Scores of the cards; median of the times, with the shortest and the longest. Measured on {devices}.</source>
        <translation>Werte der Modellkarten; Median der Zeiten, mit der kürzesten und der längsten. Gemessen auf {devices}.</translation>
    </message>
    <message>
        <source>No model was timed on this machine yet.</source>
        <translation>Auf diesem Rechner wurde noch kein Modell gestoppt.</translation>
    </message>
    <message>
        <source>now {threshold:.0f} %, the best F1</source>
        <translation>jetzt {threshold:.0f} %, der beste F1</translation>
    </message>
    <message>
        <source>There is no score under noise.</source>
        <translation>Es gibt keinen Wert unter Rauschen.</translation>
    </message>
    <message>
        <source>The log holds no epoch yet.</source>
        <translation>Das Protokoll enthält noch keine Epoche.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>{name} by threshold</source>
        <translation>{name} nach Schwelle</translation>
    </message>
    <message>
        <source>best F1 at {threshold:.0f} %</source>
        <translation>bester F1 bei {threshold:.0f} %</translation>
    </message>
    <message>
        <source>F1 by threshold</source>
        <translation>F1 nach Schwelle</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>There is nothing to score yet.</source>
        <translation>Es gibt noch nichts zu bewerten.</translation>
    </message>
    <message>
        <source>Under {noise}</source>
        <translation>Unter {noise}</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Time for {width} × {height} px</source>
        <translation>Zeit für {width} × {height} px</translation>
    </message>
</context>
<context>
    <name>inspector.core.restoration</name>
    <message>
        <source>Restored, not original evidence</source>
        <translation>Wiederhergestellt, kein Originalbeleg</translation>
    </message>
    <message>
        <source>grey values</source>
        <translation>Grauwerte</translation>
    </message>
    <message>
        <source>stretched grey values</source>
        <translation>gestreckte Grauwerte</translation>
    </message>
    <message>
        <source>squared grey values</source>
        <translation>quadrierte Grauwerte</translation>
    </message>
</context>
<context>
    <name>inspector.core.score_report</name>
    <message>
        <source>accepted from this model's own suggestions: {own} of {accepted}</source>
        <translation>aus eigenen Vorschlägen dieses Modells angenommen: {own} von {accepted}</translation>
    </message>
</context>
<context>
    <name>inspector.core.self_test</name>
    <message>
        <source>Mark pictures as complete once all their damage is accepted.</source>
        <translation>Bilder als vollständig markieren, sobald alle ihre Schäden angenommen sind.</translation>
    </message>
    <message numerus="yes">
        <source>No picture is marked as complete: of {n} pictures only what was judged counts. False alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no best threshold.</source>
        <extracomment>One: No picture is marked as complete: of {n} picture only what was judged counts. False alarms elsewhere are not seen, so precision, F1 and IoU look too good, and there is no best threshold.</extracomment>
        <translation><numerusform>Kein Bild ist als vollständig markiert: von {n} Bild zählt nur, was beurteilt wurde. Fehlalarme anderswo bleiben ungesehen, also sehen Genauigkeit, F1 und IoU zu gut aus, und es gibt keine beste Schwelle.</numerusform><numerusform>Kein Bild ist als vollständig markiert: von {n} Bildern zählt nur, was beurteilt wurde. Fehlalarme anderswo bleiben ungesehen, also sehen Genauigkeit, F1 und IoU zu gut aus, und es gibt keine beste Schwelle.</numerusform></translation>
    </message>
    <message>
        <source>Nothing to score by: accept findings that are areas, and mark pictures as complete.</source>
        <translation>Nichts, woran bewertet werden kann: Befunde annehmen, die Flächen sind, und Bilder als vollständig markieren.</translation>
    </message>
    <message numerus="yes">
        <source>All pixels of {n} complete pictures count.</source>
        <extracomment>One: All pixels of {n} complete picture count.</extracomment>
        <translation><numerusform>Alle Pixel von {n} vollständigen Bild zählen.</numerusform><numerusform>Alle Pixel von {n} vollständigen Bildern zählen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} complete pictures with lines or points among the findings left out: they have no area.</source>
        <extracomment>One: {n} complete picture with lines or points among the findings left out: they have no area.</extracomment>
        <translation><numerusform>{n} vollständiges Bild mit Linien oder Punkten unter den Befunden ausgelassen: sie haben keine Fläche.</numerusform><numerusform>{n} vollständige Bilder mit Linien oder Punkten unter den Befunden ausgelassen: sie haben keine Fläche.</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.core.stored_texts</name>
    <message>
        <source>Ran in tiles of {tile_px} px, because the memory did not hold {failed_px} px.</source>
        <translation>Lief in Kacheln von {tile_px} px, weil der Speicher keine {failed_px} px fasste.</translation>
    </message>
    <message>
        <source>Ran on the processor, because the memory of {device} was full.</source>
        <translation>Lief auf dem Prozessor, weil der Speicher von {device} voll war.</translation>
    </message>
    <message>
        <source>Ran with torch, because OpenVINO cannot run this model here.</source>
        <translation>Lief mit torch, weil OpenVINO dieses Modell hier nicht ausführen kann.</translation>
    </message>
    <message>
        <source>Looked at the measured map enlarged {scale} times, bicubically.</source>
        <translation>Sah die gemessene Karte an, bikubisch {scale}-fach vergrößert.</translation>
    </message>
    <message>
        <source>{date} shows only {share} of the ground here, so {other} was enlarged.</source>
        <translation>{date} zeigt hier nur {share} des Bodens, also wurde {other} vergrößert.</translation>
    </message>
    <message>
        <source>Dates left out, because they show another area or lack a band: {count}.</source>
        <translation>Termine ausgelassen, weil sie eine andere Fläche zeigen oder ein Band fehlt: {count}.</translation>
    </message>
    <message>
        <source>The map has no scene classes: what is bright in blue counts as cloud or snow, and shadows are not seen.</source>
        <translation>Die Karte hat keine Szenenklassen: was im Blau hell ist, zählt als Wolke oder Schnee, und Schatten werden nicht gesehen.</translation>
    </message>
    <message>
        <source>Found on a picture enhanced by {model}, not on original evidence: {width} x {height} px at x {x}, y {y}.</source>
        <translation>Auf einem durch {model} verbesserten Bild gefunden, nicht auf einem Originalbeleg: {width} x {height} px bei x {x}, y {y}.</translation>
    </message>
    <message>
        <source>error map by mode {mode}, error from {floor}, contrast from {contrast}</source>
        <translation>Fehlerkarte im Modus {mode}, Fehler ab {floor}, Kontrast ab {contrast}</translation>
    </message>
    <message>
        <source>the map's own system, {system}</source>
        <translation>das eigene System der Karte, {system}</translation>
    </message>
    <message>
        <source>The file does not name its bands; those of Sentinel-2 in their usual order are assumed.</source>
        <translation>Die Datei nennt ihre Bänder nicht; die von Sentinel-2 in der üblichen Reihenfolge werden angenommen.</translation>
    </message>
    <message>
        <source>The file does not say how its values become reflectance; value / 10000 is assumed. Products since January 2022 hold 1000 more than that, unless somebody took it off.</source>
        <translation>Die Datei sagt nicht, wie aus ihren Werten Reflexion wird; Wert / 10000 wird angenommen. Produkte seit Januar 2022 enthalten 1000 mehr, falls niemand es abgezogen hat.</translation>
    </message>
    <message>
        <source>typed for this frame</source>
        <translation>für dieses Einzelbild eingegeben</translation>
    </message>
    <message>
        <source>estimated between typed {first} m and {second} m</source>
        <translation>geschätzt zwischen eingegebenen {first} m und {second} m</translation>
    </message>
    <message>
        <source>estimated beyond typed {first} m and {second} m</source>
        <translation>geschätzt jenseits eingegebener {first} m und {second} m</translation>
    </message>
    <message>
        <source>Rendered: no such pipe exists.</source>
        <translation>Gerechnet: dieses Rohr gibt es nicht.</translation>
    </message>
    <message>
        <source>hidden by clouds</source>
        <translation>von Wolken verdeckt</translation>
    </message>
    <message>
        <source>not to be laid over it</source>
        <translation>nicht zur Deckung zu bringen</translation>
    </message>
    <message>
        <source>frame {index}</source>
        <translation>Einzelbild {index}</translation>
    </message>
</context>
<context>
    <name>inspector.engine.batch_plan</name>
    <message>
        <source>Nothing is to be done with {path}; choose a model for it.</source>
        <translation>Mit {path} ist nichts zu tun; ein Modell dafür wählen.</translation>
    </message>
    <message>
        <source>There are no pictures in {path}; choose another folder.</source>
        <translation>In {path} sind keine Bilder; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The region lies beside {name}, which has {width_px} x {height_px} pixels; choose another region.</source>
        <translation>Der Bereich liegt neben {name} mit {width_px} x {height_px} Pixeln; einen anderen Bereich wählen.</translation>
    </message>
    <message>
        <source>{title} is not trained yet; run `inspector train {model}` or choose another model.</source>
        <translation>{title} ist noch nicht trainiert; `inspector train {model}` ausführen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{name} would give more than {most} pictures; choose fewer frames.</source>
        <translation>{name} ergäbe mehr als {most} Bilder; weniger Einzelbilder wählen.</translation>
    </message>
    <message>
        <source>{name} is too large to be enlarged into a project; choose a region, or write it to a file with `inspector run`.</source>
        <translation>{name} ist zu groß, um in ein Projekt vergrößert zu werden; einen Bereich wählen oder mit `inspector run` in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>{name} is too large to be enlarged whole; choose a region of it.</source>
        <translation>{name} ist zu groß, um ganz vergrößert zu werden; einen Bereich davon wählen.</translation>
    </message>
    <message>
        <source>{name} is too large to be searched whole; choose a region of it.</source>
        <translation>{name} ist zu groß, um ganz durchsucht zu werden; einen Bereich davon wählen.</translation>
    </message>
    <message>
        <source>{title} finds nothing; choose a model that finds defects.</source>
        <translation>{title} findet nichts; ein Modell wählen, das Schäden findet.</translation>
    </message>
    <message>
        <source>{title} enlarges nothing; choose another way to enlarge.</source>
        <translation>{title} vergrößert nichts; eine andere Art der Vergrößerung wählen.</translation>
    </message>
    <message>
        <source>{name} has no marked frames; mark some, or choose every so manyth frame.</source>
        <translation>{name} hat keine markierten Einzelbilder; welche markieren oder jedes n-te wählen.</translation>
    </message>
    <message>
        <source>{name} has the frames 0 to {last}; choose others.</source>
        <translation>{name} hat die Einzelbilder 0 bis {last}; andere wählen.</translation>
    </message>
    <message>
        <source>{title} takes pictures, and {name} is a map; choose another model.</source>
        <translation>{title} nimmt Bilder, und {name} ist eine Karte; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{title} takes maps, and {name} is a picture; choose another model.</source>
        <translation>{title} nimmt Karten, und {name} ist ein Bild; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{name} has the dates {dates}; choose one of them.</source>
        <translation>{name} hat die Termine {dates}; einen davon wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.catalog</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>There is no model {model!r}; choose one of: {models}.</source>
        <translation>Es gibt kein Modell {model!r}; eines wählen von: {models}.</translation>
    </message>
    <message>
        <source>The model {model} is there already and cannot be replaced; rename the folder of the second one.</source>
        <translation>Das Modell {model} ist schon da und kann nicht ersetzt werden; den Ordner des zweiten umbenennen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.classical</name>
    <message>
        <source>{title} knows no mode {mode}; choose the mode dark.</source>
        <translation>{title} kennt keinen Modus {mode}; den Modus dark wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.clip</name>
    <message>
        <source>{folder} holds the frames of another clip; delete that folder, or choose another name.</source>
        <translation>{folder} enthält die Bilder eines anderen Clips; diesen Ordner löschen oder einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.cluster</name>
    <message>
        <source>A cluster needs the package dask; install it with `pip install inspector[dask]`.</source>
        <translation>Ein Cluster braucht das Paket dask; es mit `pip install inspector[dask]` installieren.</translation>
    </message>
    <message>
        <source>No cluster answers at {address}; start its scheduler, or correct the address.</source>
        <translation>Kein Cluster antwortet unter {address}; seinen Scheduler starten oder die Adresse berichtigen.</translation>
    </message>
    <message>
        <source>The cluster stopped working; start it again, and run the same command.</source>
        <translation>Der Cluster hat aufgehört; ihn wieder starten und denselben Befehl ausführen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.community</name>
    <message>
        <source>{title} came with Inspector and stays; choose a model you added.</source>
        <translation>{title} kam mit Inspector und bleibt; ein hinzugefügtes Modell wählen.</translation>
    </message>
    <message>
        <source>{title} is not there any more; choose another model.</source>
        <translation>{title} ist nicht mehr da; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{title} cannot be removed; check the permissions of the models' folder.</source>
        <translation>{title} kann nicht entfernt werden; die Rechte am Ordner der Modelle prüfen.</translation>
    </message>
    <message>
        <source>{name} cannot be copied into the models' folder; check its permissions and the free space.</source>
        <translation>{name} kann nicht in den Ordner der Modelle kopiert werden; seine Rechte und den freien Platz prüfen.</translation>
    </message>
    <message>
        <source>{name} cannot be kept, because the folder {folder} is in the way; look into the models' folder.</source>
        <translation>{name} kann nicht behalten werden, weil der Ordner {folder} im Weg ist; im Ordner der Modelle nachsehen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.grounds</name>
    <message>
        <source>{width} x {height} pixels are too few to be shrunk by {scale}; choose a larger part.</source>
        <translation>{width} x {height} Pixel sind zu wenig, um durch {scale} verkleinert zu werden; einen größeren Teil wählen.</translation>
    </message>
    <message>
        <source>{model} enlarges {scale} times and the picture was shrunk by {shrunk}; choose models of one scale.</source>
        <translation>{model} vergrößert {scale}-fach, und das Bild wurde um {shrunk} verkleinert; Modelle eines Maßstabs wählen.</translation>
    </message>
    <message>
        <source>{model} enlarges {scale} times and the map was shrunk by {shrunk}; choose models of one scale.</source>
        <translation>{model} vergrößert {scale}-fach, und die Karte wurde um {shrunk} verkleinert; Modelle eines Maßstabs wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.tasks</name>
    <message>
        <source>{share:.2f} % of the pixels</source>
        <translation>{share:.2f} % der Pixel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>{n} boxes</source>
        <extracomment>One: {n} box</extracomment>
        <translation><numerusform>{n} Rahmen</numerusform><numerusform>{n} Rahmen</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.engine.delta.trials</name>
    <message>
        <source>{width} x {height} pixels are too many to be tried at once; draw a region.</source>
        <translation>{width} x {height} Pixel sind zu viel, um auf einmal versucht zu werden; einen Bereich zeichnen.</translation>
    </message>
    <message>
        <source>{title} takes measured bands; choose a model for pictures.</source>
        <translation>{title} nimmt gemessene Bänder; ein Modell für Bilder wählen.</translation>
    </message>
    <message>
        <source>{title} is no model that finds something; choose another one.</source>
        <translation>{title} ist kein Modell, das etwas findet; ein anderes wählen.</translation>
    </message>
    <message>
        <source>These models enlarge differently ({models}); choose those of one kind.</source>
        <translation>Diese Modelle vergrößern verschieden ({models}); solche einer Art wählen.</translation>
    </message>
    <message>
        <source>No perceptual distance: the picture is too large for it; draw a region.</source>
        <translation>Kein Wahrnehmungsabstand: das Bild ist dafür zu groß; einen Bereich zeichnen.</translation>
    </message>
    <message>
        <source>Nothing was measured here; choose another part of the map.</source>
        <translation>Hier wurde nichts gemessen; einen anderen Teil der Karte wählen.</translation>
    </message>
    <message>
        <source>{title} is not trained; choose another model.</source>
        <translation>{title} ist nicht trainiert; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{title} {scale} times</source>
        <translation>{title} {scale}-fach</translation>
    </message>
    <message>
        <source>The map has no red, green and blue; choose another one.</source>
        <translation>Die Karte hat kein Rot, Grün und Blau; eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.depth</name>
    <message>
        <source>{title} gave no valid depth; choose another device or another model.</source>
        <translation>{title} lieferte keine gültige Tiefe; ein anderes Gerät oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory to see depth with {title}; close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um mit {title} Tiefe zu sehen; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.device</name>
    <message>
        <source>This is the field build; training needs the full one.</source>
        <translation>Das ist die Feldausgabe; Trainieren braucht die volle.</translation>
    </message>
    <message>
        <source>This machine has no NVIDIA graphics card that can be used; choose the device auto or cpu.</source>
        <translation>Dieser Rechner hat keine nutzbare NVIDIA-Grafikkarte; als Gerät auto oder cpu wählen.</translation>
    </message>
    <message>
        <source>This machine has no Apple graphics processor that can be used; choose the device auto or cpu.</source>
        <translation>Dieser Rechner hat keinen nutzbaren Apple-Grafikprozessor; als Gerät auto oder cpu wählen.</translation>
    </message>
    <message>
        <source>{title} runs only in the full build of Inspector; install that one, or choose another model.</source>
        <translation>{title} läuft nur in der vollen Ausgabe von Inspector; diese installieren oder ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.enhance</name>
    <message>
        <source>The picture's numbers are {kind} and enlarging takes 8 or 16 bits; save the picture as 8 or 16 bits.</source>
        <translation>Die Zahlen des Bildes sind {kind}, und Vergrößern braucht 8 oder 16 Bit; das Bild mit 8 oder 16 Bit speichern.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.enlarging</name>
    <message>
        <source>{title} is no model that enlarges pictures; choose another one.</source>
        <translation>{title} ist kein Modell, das Bilder vergrößert; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.frame_enhancer</name>
    <message>
        <source>No place of {frame} was found in {references}; name another reference, or let it be chosen.</source>
        <translation>Keine Stelle von {frame} wurde in {references} gefunden; eine andere Referenz nennen oder sie wählen lassen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.examine</name>
    <message>
        <source>Inspector starts with its own defaults instead.</source>
        <translation>Inspector beginnt stattdessen mit seinen eigenen Vorgaben.</translation>
    </message>
    <message>
        <source>Choose it again in the window, or mend settings.toml in the data folder.</source>
        <translation>Im Fenster neu wählen, oder settings.toml im Datenordner richten.</translation>
    </message>
    <message>
        <source>It does not read pictures: {reason}</source>
        <translation>Liest keine Bilder: {reason}</translation>
    </message>
    <message>
        <source>Pictures cannot be opened without it.</source>
        <translation>Ohne das lassen sich keine Bilder öffnen.</translation>
    </message>
    <message>
        <source>{what} works.</source>
        <translation>{what} geht.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.places</name>
    <message>
        <source>Set INSPECTOR_HOME to the full path of a folder of its own, or remove it.</source>
        <translation>INSPECTOR_HOME auf den vollen Pfad eines eigenen Ordners setzen oder entfernen.</translation>
    </message>
    <message>
        <source>Each folder that Inspector is started in gets settings and unsaved work of its own.</source>
        <translation>Jeder Ordner, in dem Inspector gestartet wird, bekommt eigene Einstellungen und eigene ungespeicherte Arbeit.</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>{size:.1f} GiB</source>
        <translation>{size:.1f} GiB</translation>
    </message>
    <message>
        <source>Run: {command}</source>
        <translation>Ausführen: {command}</translation>
    </message>
    <message>
        <source>{count} in {folder}; the start screen offers them.</source>
        <translation>{count} in {folder}; der Startbildschirm bietet sie an.</translation>
    </message>
    <message>
        <source>It begins with ~, which only a terminal understands: {value}</source>
        <translation>Beginnt mit ~, was nur eine Kommandozeile versteht: {value}</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>In {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Settings, unsaved work and logs cannot be kept.</source>
        <translation>Einstellungen, ungespeicherte Arbeit und Protokolle gehen verloren.</translation>
    </message>
    <message>
        <source>Allow this user to write there, or set INSPECTOR_HOME to a folder of your own.</source>
        <translation>Diesem Benutzer dort das Schreiben erlauben, oder INSPECTOR_HOME auf einen eigenen Ordner setzen.</translation>
    </message>
    <message>
        <source>Only {size} are free for {folder}.</source>
        <translation>Nur {size} sind für {folder} frei.</translation>
    </message>
    <message>
        <source>When it is full, edits and results cannot be kept.</source>
        <translation>Ist der Datenträger voll, gehen Änderungen und Ergebnisse verloren.</translation>
    </message>
    <message>
        <source>Delete what is not needed on this disk, or set INSPECTOR_HOME to another one.</source>
        <translation>Auf diesem Datenträger löschen, was nicht gebraucht wird, oder INSPECTOR_HOME auf einen anderen setzen.</translation>
    </message>
    <message>
        <source>It has grown to {size}.</source>
        <translation>Ist auf {size} angewachsen.</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>unsaved projects</source>
        <translation>ungespeicherte Projekte</translation>
    </message>
    <message>
        <source>project locks</source>
        <translation>Projektsperren</translation>
    </message>
    <message>
        <source>Held by a program that runs: {names}</source>
        <translation>Von einem laufenden Programm belegt: {names}</translation>
    </message>
    <message>
        <source>They open for reading only.</source>
        <translation>Sie öffnen sich nur zum Lesen.</translation>
    </message>
    <message>
        <source>Close the other Inspector; if there is none, start this computer again.</source>
        <translation>Den anderen Inspector schließen; gibt es keinen, den Rechner neu starten.</translation>
    </message>
    <message>
        <source>language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Texts are {encoding}, not UTF-8.</source>
        <translation>Texte sind {encoding}, nicht UTF-8.</translation>
    </message>
    <message>
        <source>Names of files with umlauts or Chinese characters may not open.</source>
        <translation>Dateien mit Umlauten oder chinesischen Zeichen im Namen öffnen sich vielleicht nicht.</translation>
    </message>
    <message>
        <source>Start Inspector with: {command}</source>
        <translation>Inspector so starten: {command}</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>It says {now}, but files of Inspector are newer.</source>
        <translation>Sie zeigt {now}, aber Dateien von Inspector sind neuer.</translation>
    </message>
    <message>
        <source>Dates in reports and the order of saved work would be wrong.</source>
        <translation>Daten in Berichten und die Reihenfolge gespeicherter Arbeit wären falsch.</translation>
    </message>
    <message>
        <source>Set the date of this computer.</source>
        <translation>Das Datum dieses Rechners stellen.</translation>
    </message>
    <message>
        <source>It is no full path: {value}</source>
        <translation>Kein voller Pfad: {value}</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>In {folder} kann geschrieben werden.</translation>
    </message>
    <message>
        <source>{size} are free for {folder}.</source>
        <translation>{size} sind für {folder} frei.</translation>
    </message>
    <message>
        <source>Damaged: {path}</source>
        <translation>Beschädigt: {path}</translation>
    </message>
    <message>
        <source>What is damaged is made again each time, so models and videos open slowly.</source>
        <translation>Was beschädigt ist, wird jedes Mal neu gemacht; Modelle und Videos öffnen sich langsam.</translation>
    </message>
    <message>
        <source>It takes room on the disk.</source>
        <translation>Er belegt Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>It is a file: {value}</source>
        <translation>Das ist eine Datei: {value}</translation>
    </message>
    <message>
        <source>This system does not tell: {reason}</source>
        <translation>Dieses System sagt es nicht: {reason}</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.processors</name>
    <message>
        <source>graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Models run on the processor, which is slower, and trainings take days.</source>
        <translation>Modelle laufen auf dem Prozessor, das ist langsamer, und ein Training dauert Tage.</translation>
    </message>
    <message>
        <source>PyTorch does not reach the NVIDIA card (driver {driver}): {reason}</source>
        <translation>PyTorch erreicht die NVIDIA-Karte nicht (Treiber {driver}): {reason}</translation>
    </message>
    <message>
        <source>Install an NVIDIA driver that knows CUDA {cuda} or newer, and start the computer again.</source>
        <translation>Einen NVIDIA-Treiber installieren, der CUDA {cuda} oder neuer kennt, und den Rechner neu starten.</translation>
    </message>
    <message>
        <source>It does not load: {reason}</source>
        <translation>Lädt nicht: {reason}</translation>
    </message>
    <message>
        <source>There is an NVIDIA card, but no driver for it.</source>
        <translation>Es gibt eine NVIDIA-Karte, aber keinen Treiber dafür.</translation>
    </message>
    <message>
        <source>Install the NVIDIA driver of this system and start the computer again.</source>
        <translation>Den NVIDIA-Treiber dieses Systems installieren und den Rechner neu starten.</translation>
    </message>
    <message>
        <source>There is an NVIDIA card, but this PyTorch was built for the processor alone.</source>
        <translation>Es gibt eine NVIDIA-Karte, aber dieses PyTorch ist nur für den Prozessor gebaut.</translation>
    </message>
    <message>
        <source>Install PyTorch with CUDA: its version must not end in +cpu.</source>
        <translation>PyTorch mit CUDA installieren: Seine Version darf nicht auf +cpu enden.</translation>
    </message>
    <message>
        <source>Models run by PyTorch instead, several times slower.</source>
        <translation>Modelle laufen stattdessen mit PyTorch, um ein Mehrfaches langsamer.</translation>
    </message>
    <message>
        <source>No model can run.</source>
        <translation>Kein Modell kann laufen.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>None that can be used; models run on the processor.</source>
        <translation>Keine nutzbare; Modelle laufen auf dem Prozessor.</translation>
    </message>
    <message>
        <source>It runs models in up to {number}.</source>
        <translation>Führt Modelle in bis zu {number} aus.</translation>
    </message>
    <message>
        <source>This system does not tell how much there is.</source>
        <translation>Dieses System sagt nicht, wie viel es gibt.</translation>
    </message>
    <message>
        <source>This computer has {total}.</source>
        <translation>Dieser Rechner hat {total}.</translation>
    </message>
    <message>
        <source>Large pictures and maps are opened in small windows, and enlarging them may stop.</source>
        <translation>Große Bilder und Karten öffnen sich in kleinen Ausschnitten, und Vergrößern bricht vielleicht ab.</translation>
    </message>
    <message>
        <source>Work on smaller parts of pictures, or on a computer with 8 GiB or more.</source>
        <translation>An kleineren Teilen von Bildern arbeiten, oder an einem Rechner mit 8 GiB oder mehr.</translation>
    </message>
    <message>
        <source>Only {free:.1f} GiB of {total} are free.</source>
        <translation>Nur {free:.1f} GiB von {total} sind frei.</translation>
    </message>
    <message>
        <source>Inspector becomes slow, and the system may end it.</source>
        <translation>Inspector wird langsam, und das System beendet ihn vielleicht.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Andere Programme schließen.</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Nothing can be trained, and models without a ready graph do not run.</source>
        <translation>Es lässt sich nichts trainieren, und Modelle ohne fertigen Graphen laufen nicht.</translation>
    </message>
    <message>
        <source>It does not load beside this PyTorch: {reason}</source>
        <translation>Lädt nicht neben diesem PyTorch: {reason}</translation>
    </message>
    <message>
        <source>Trainings and models for satellite maps do not work.</source>
        <translation>Trainings und Modelle für Satellitenkarten gehen nicht.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.requirements</name>
    <message>
        <source>The window does not open without it; the commands work.</source>
        <translation>Ohne das öffnet sich das Fenster nicht; die Befehle gehen.</translation>
    </message>
    <message>
        <source>Without it nothing can be trained, and models without a ready graph do not run.</source>
        <translation>Ohne das lässt sich nichts trainieren, und Modelle ohne fertigen Graphen laufen nicht.</translation>
    </message>
    <message>
        <source>Inspector was not tried with this version.</source>
        <translation>Inspector wurde mit dieser Version nicht erprobt.</translation>
    </message>
    <message>
        <source>Other versions end the program without a word: they lose count of Python's None.</source>
        <translation>Andere Versionen beenden das Programm ohne ein Wort: Sie verzählen sich bei Pythons None.</translation>
    </message>
    <message>
        <source>Other versions bring a second Qt or an unsafe video library.</source>
        <translation>Andere Versionen bringen ein zweites Qt oder eine unsichere Videobibliothek mit.</translation>
    </message>
    <message>
        <source>Install Inspector again: unpack its archive into an empty folder.</source>
        <translation>Inspector neu installieren: das Archiv in einen leeren Ordner entpacken.</translation>
    </message>
    <message>
        <source>package {name}</source>
        <translation>Paket {name}</translation>
    </message>
    <message>
        <source>Plots cannot be shown without it.</source>
        <translation>Ohne das lassen sich keine Diagramme zeigen.</translation>
    </message>
    <message>
        <source>Videos cannot be opened or written without it.</source>
        <translation>Ohne das lassen sich keine Videos öffnen oder schreiben.</translation>
    </message>
    <message>
        <source>Maps cannot be opened or written without it.</source>
        <translation>Ohne das lassen sich keine Karten öffnen oder schreiben.</translation>
    </message>
    <message>
        <source>Projects cannot be opened or saved without it.</source>
        <translation>Ohne das lassen sich keine Projekte öffnen oder speichern.</translation>
    </message>
    <message>
        <source>Reports cannot be written without it.</source>
        <translation>Ohne das lassen sich keine Berichte schreiben.</translation>
    </message>
    <message>
        <source>The preview of reports does not work without it.</source>
        <translation>Ohne das geht die Vorschau von Berichten nicht.</translation>
    </message>
    <message>
        <source>Models run several times slower without it, or not at all.</source>
        <translation>Modelle laufen ohne das um ein Mehrfaches langsamer oder gar nicht.</translation>
    </message>
    <message>
        <source>Models for satellite maps and of the community need it.</source>
        <translation>Modelle für Satellitenkarten und aus der Gemeinschaft brauchen das.</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>Nicht installiert.</translation>
    </message>
    <message>
        <source>Version {version} is installed, wanted is {wanted}.</source>
        <translation>Version {version} ist installiert, gewünscht ist {wanted}.</translation>
    </message>
    <message>
        <source>OpenCV wheels</source>
        <translation>OpenCV-Pakete</translation>
    </message>
    <message>
        <source>Several are installed: {names}.</source>
        <translation>Mehrere sind installiert: {names}.</translation>
    </message>
    <message>
        <source>They overwrite each other's files, and a second Qt keeps the window from opening.</source>
        <translation>Sie überschreiben einander ihre Dateien, und ein zweites Qt verhindert, dass sich das Fenster öffnet.</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>All that is needed is there, in versions that were tried.</source>
        <translation>Alles Nötige ist da, in erprobten Versionen.</translation>
    </message>
    <message>
        <source>It is there and does not load: {reason}</source>
        <translation>Ist da und lädt nicht: {reason}</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.screen</name>
    <message>
        <source>Install the packages of this system that hold {names}.</source>
        <translation>Die Pakete dieses Systems installieren, die {names} enthalten.</translation>
    </message>
    <message>
        <source>system libraries</source>
        <translation>Systembibliotheken</translation>
    </message>
    <message>
        <source>Missing on this system: {names}</source>
        <translation>Fehlen auf diesem System: {names}</translation>
    </message>
    <message>
        <source>Qt cannot load them, so the window does not open; the commands work.</source>
        <translation>Qt kann sie nicht laden, deshalb öffnet sich das Fenster nicht; die Befehle gehen.</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>The screen {screen} cannot be used: {reason}</source>
        <translation>Der Bildschirm {screen} kann nicht benutzt werden: {reason}</translation>
    </message>
    <message>
        <source>The window cannot open; the commands work.</source>
        <translation>Das Fenster kann sich nicht öffnen; die Befehle gehen.</translation>
    </message>
    <message>
        <source>Set DISPLAY to a screen that runs, and allow this user to use it.</source>
        <translation>DISPLAY auf einen laufenden Bildschirm setzen und diesem Benutzer erlauben, ihn zu benutzen.</translation>
    </message>
    <message>
        <source>It does not draw: {reason}</source>
        <translation>Zeichnet nicht: {reason}</translation>
    </message>
    <message>
        <source>The window does not open; the commands work.</source>
        <translation>Das Fenster öffnet sich nicht; die Befehle gehen.</translation>
    </message>
    <message>
        <source>All that Qt needs of this system are there.</source>
        <translation>Alles, was Qt von diesem System braucht, ist da.</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Es gibt keinen Bildschirm: Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt.</translation>
    </message>
    <message>
        <source>Start it from a desktop; over ssh use: ssh -X</source>
        <translation>Von einer Arbeitsfläche aus starten; über ssh mit: ssh -X</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.shipped</name>
    <message>
        <source>Install Inspector again; projects and settings stay.</source>
        <translation>Inspector neu installieren; Projekte und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>It is not in the list of models; the others work.</source>
        <translation>Es steht nicht in der Liste der Modelle; die anderen gehen.</translation>
    </message>
    <message>
        <source>Remove its folder from models in the data folder, or mend its card.</source>
        <translation>Seinen Ordner aus models im Datenordner entfernen, oder seine Karte richten.</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>Modell {model}</translation>
    </message>
    <message>
        <source>The weights {hash} match the card.</source>
        <translation>Die Gewichte {hash} passen zur Karte.</translation>
    </message>
    <message>
        <source>Texts of the window and of reports look wrong, or Chinese is missing.</source>
        <translation>Texte des Fensters und der Berichte sehen falsch aus, oder Chinesisch fehlt.</translation>
    </message>
    <message>
        <source>The window and the reports speak English only.</source>
        <translation>Fenster und Berichte sprechen nur Englisch.</translation>
    </message>
    <message>
        <source>Observations cannot be coded, and severities are not known.</source>
        <translation>Beobachtungen lassen sich nicht kodieren, und Schweregrade sind nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} are not trained.</source>
        <extracomment>One: {n} is not trained.</extracomment>
        <translation><numerusform>{n} ist nicht trainiert.</numerusform><numerusform>{n} sind nicht trainiert.</numerusform></translation>
    </message>
    <message>
        <source>{told} You added it; it was not measured.</source>
        <translation>{told} Selbst hinzugefügt, nicht gemessen.</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Buttons have no picture.</source>
        <translation>Schaltflächen haben kein Bild.</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Missing or damaged: {names}</source>
        <translation>Fehlen oder beschädigt: {names}</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>This model cannot run; the others work.</source>
        <translation>Dieses Modell kann nicht laufen; die anderen gehen.</translation>
    </message>
    <message>
        <source>{count} files can be read.</source>
        <translation>{count} Dateien sind lesbar.</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Remove it in Model, Added models, and add its file again.</source>
        <translation>Unter Modell, Hinzugefügte Modelle entfernen, und seine Datei neu hinzufügen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.health.trial</name>
    <message>
        <source>it did not end within {limit} s</source>
        <translation>endete nicht innerhalb von {limit} s</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_enhance</name>
    <message>
        <source>{width} x {height} pixels are too many to be enlarged at once; choose a smaller part, or write the enlarged map to a file.</source>
        <translation>{width} x {height} Pixel sind zu viel, um auf einmal vergrößert zu werden; einen kleineren Teil wählen oder die vergrößerte Karte in eine Datei schreiben.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_file</name>
    <message>
        <source>{path} cannot be read; check the file and its permissions.</source>
        <translation>{path} kann nicht gelesen werden; die Datei und ihre Rechte prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_net</name>
    <message>
        <source>{title} is no model that enlarges maps; choose another one.</source>
        <translation>{title} ist kein Modell, das Karten vergrößert; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_open</name>
    <message>
        <source>{path} is no map; choose a GeoTIFF, JPEG 2000 or product.</source>
        <translation>{path} ist keine Karte; ein GeoTIFF, JPEG 2000 oder Produkt wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_plan</name>
    <message>
        <source>The map has {count} dates; choose one of them.</source>
        <translation>Die Karte hat {count} Termine; einen davon wählen.</translation>
    </message>
    <message>
        <source>The part lies outside of {name}, which has {width_px} x {height_px} pixels; choose another one.</source>
        <translation>Der Teil liegt außerhalb von {name} mit {width_px} x {height_px} Pixeln; einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.map_stack</name>
    <message>
        <source>The map has only {width_px} x {height_px} pixels, too few to lay dates over each other; choose one of {least} pixels each way at least.</source>
        <translation>Die Karte hat nur {width_px} x {height_px} Pixel, zu wenig, um Termine zur Deckung zu bringen; eine mit mindestens {least} Pixeln je Richtung wählen.</translation>
    </message>
    <message>
        <source>No date shows enough of the ground here; choose another part of the map, or add dates with fewer clouds.</source>
        <translation>Kein Termin zeigt hier genug vom Boden; einen anderen Teil der Karte wählen oder Termine mit weniger Wolken hinzufügen.</translation>
    </message>
    <message>
        <source>{usable} of {dates} dates show the ground here and can be laid over each other; {title} needs {least}: add dates, or choose a model for single pictures.</source>
        <translation>{usable} von {dates} Terminen zeigen hier den Boden und lassen sich zur Deckung bringen; {title} braucht {least}: Termine hinzufügen oder ein Modell für einzelne Bilder wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.model_probe</name>
    <message>
        <source>{name} broke the program that looked into it and was not added; choose another file.</source>
        <translation>{name} brachte das Programm zum Absturz, das hineinsah, und wurde nicht hinzugefügt; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} needs more memory than a model may take; choose a smaller one.</source>
        <translation>{name} braucht mehr Speicher, als ein Modell haben darf; ein kleineres wählen.</translation>
    </message>
    <message>
        <source>{name} could not be looked into; close other programs and try again.</source>
        <translation>In {name} konnte nicht hineingesehen werden; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Looking into {name} took longer than {limit_s:.0f} s and was stopped; choose a smaller model.</source>
        <translation>In {name} hineinzusehen dauerte länger als {limit_s:.0f} s und wurde angehalten; ein kleineres Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.onnx_signature</name>
    <message>
        <source>choose a file with one picture of 1 or 3 bands as input and one picture as output</source>
        <translation>eine Datei mit einem Bild aus 1 oder 3 Bändern als Eingang und einem Bild als Ausgang wählen</translation>
    </message>
    <message>
        <source>{name} has {inputs} inputs and {outputs} outputs; {advice}.</source>
        <translation>{name} hat {inputs} Eingänge und {outputs} Ausgänge; {advice}.</translation>
    </message>
    <message>
        <source>{name} takes numbers of the kind {kind}; {advice}.</source>
        <translation>{name} nimmt Zahlen der Art {kind}; {advice}.</translation>
    </message>
    <message>
        <source>{name} takes no single picture; {advice}.</source>
        <translation>{name} nimmt kein einzelnes Bild; {advice}.</translation>
    </message>
    <message>
        <source>{name} takes {count} pictures at once; {advice}.</source>
        <translation>{name} nimmt {count} Bilder auf einmal; {advice}.</translation>
    </message>
    <message>
        <source>{name} has one side fixed and one free; {advice}.</source>
        <translation>{name} hat eine feste und eine freie Seite; {advice}.</translation>
    </message>
    <message>
        <source>{name} takes pictures of {width} x {height} pixels alone; choose a file of {least} to {most}, or of any size.</source>
        <translation>{name} nimmt nur Bilder von {width} x {height} Pixeln; eine Datei für {least} bis {most} oder für jede Größe wählen.</translation>
    </message>
    <message>
        <source>{name} does not take 1 or 3 bands; {advice}.</source>
        <translation>{name} nimmt nicht 1 oder 3 Bänder; {advice}.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.perceptual</name>
    <message>
        <source>VGG16 distance without learned weights</source>
        <translation>VGG16-Abstand ohne gelernte Gewichte</translation>
    </message>
    <message>
        <source>No perceptual distance: put {name} into {folder} to have it.</source>
        <translation>Kein Wahrnehmungsabstand: {name} in {folder} legen, um ihn zu haben.</translation>
    </message>
    <message>
        <source>No perceptual distance: this is the field build; it needs the full one.</source>
        <translation>Kein Wahrnehmungsabstand: Das ist die Feldausgabe; er braucht die volle.</translation>
    </message>
    <message>
        <source>The perceptual loss names no weights file; write the name of a .safetensors file without its folder.</source>
        <translation>Der Wahrnehmungsverlust nennt keine Gewichtsdatei; den Namen einer .safetensors-Datei ohne Ordner schreiben.</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss are missing; set INSPECTOR_DATA to the folder whose weights folder has them.</source>
        <translation>Die Gewichte des Wahrnehmungsverlusts fehlen; INSPECTOR_DATA auf den Ordner setzen, dessen Ordner „weights“ sie enthält.</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss cannot be read; fetch the file again.</source>
        <translation>Die Gewichte des Wahrnehmungsverlusts können nicht gelesen werden; die Datei noch einmal holen.</translation>
    </message>
    <message>
        <source>The weights of the perceptual loss are not VGG16's; name another file.</source>
        <translation>Die Gewichte des Wahrnehmungsverlusts sind nicht die von VGG16; eine andere Datei nennen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.picture_enhance</name>
    <message>
        <source>{title} enlarges no single pictures; choose another model.</source>
        <translation>{title} vergrößert keine einzelnen Bilder; ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_child</name>
    <message>
        <source>{name} needs more memory than a model may take; choose another file.</source>
        <translation>{name} braucht mehr Speicher, als ein Modell haben darf; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This is the field build, which takes ONNX files; models in .safetensors files need the full one.</source>
        <translation>Das ist die Feldausgabe, die ONNX-Dateien nimmt; Modelle in .safetensors-Dateien brauchen die volle.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_onnx</name>
    <message>
        <source>{name} answers in a size that does not fit; {advice}.</source>
        <translation>{name} antwortet in einer Größe, die nicht passt; {advice}.</translation>
    </message>
    <message>
        <source>{name} gives no valid numbers; choose another file.</source>
        <translation>{name} liefert keine gültigen Zahlen; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} gives no picture; {advice}.</source>
        <translation>{name} liefert kein Bild; {advice}.</translation>
    </message>
    <message>
        <source>{name} gives a picture of another shape than it takes; {advice}.</source>
        <translation>{name} liefert ein Bild anderer Form, als es nimmt; {advice}.</translation>
    </message>
    <message>
        <source>{name} has no weights; choose a file of a trained model.</source>
        <translation>{name} hat keine Gewichte; eine Datei eines trainierten Modells wählen.</translation>
    </message>
    <message>
        <source>{name} makes {given} bands of {taken}; {advice}.</source>
        <translation>{name} macht {given} Bänder aus {taken}; {advice}.</translation>
    </message>
    <message>
        <source>{name} gives a picture as large as it takes, which is neither enlarged nor clearly a mask; add it by `inspector models --add FILE --labels NAME...` if it is a mask.</source>
        <translation>{name} liefert ein Bild in der Größe des Eingangs, weder vergrößert noch eindeutig eine Maske; wenn es eine Maske ist, mit `inspector models --add DATEI --labels NAME...` hinzufügen.</translation>
    </message>
    <message>
        <source>{name} knows {classes} classes; choose a file of at most 254.</source>
        <translation>{name} kennt {classes} Klassen; eine Datei mit höchstens 254 wählen.</translation>
    </message>
    <message>
        <source>{name} finds {classes} kinds of things and {count} names were given; give {classes}.</source>
        <translation>{name} findet {classes} Arten von Dingen, und {count} Namen wurden gegeben; {classes} geben.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.probe_safetensors</name>
    <message>
        <source>{name} does not give the size it promises; choose another file.</source>
        <translation>{name} liefert nicht die Größe, die es verspricht; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} gives no valid numbers; fetch the file once more.</source>
        <translation>{name} liefert keine gültigen Zahlen; die Datei noch einmal holen.</translation>
    </message>
    <message>
        <source>{name} cannot be run: its network and weights do not go together; choose another file.</source>
        <translation>{name} kann nicht ausgeführt werden: Netz und Gewichte passen nicht zusammen; eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.ready</name>
    <message>
        <source>{video} is no video; choose a frame of a video.</source>
        <translation>{video} ist kein Video; ein Einzelbild eines Videos wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.reference_enhance</name>
    <message>
        <source>{title} is no model that enlarges video; choose another one.</source>
        <translation>{title} ist kein Modell, das Video vergrößert; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.restore</name>
    <message>
        <source>{title} knows no mode {mode}; choose another mode.</source>
        <translation>{title} kennt keinen Modus {mode}; einen anderen Modus wählen.</translation>
    </message>
    <message>
        <source>{title} restores no pictures; choose another model.</source>
        <translation>{title} stellt keine Bilder wieder her; ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.choice</name>
    <message>
        <source>OpenVINO runs on the processor; choose the device cpu.</source>
        <translation>OpenVINO läuft auf dem Prozessor; als Gerät cpu wählen.</translation>
    </message>
    <message>
        <source>The memory of {name} does not hold {title}; choose the device cpu.</source>
        <translation>Der Speicher von {name} fasst {title} nicht; als Gerät cpu wählen.</translation>
    </message>
    <message>
        <source>OpenVINO cannot run {title} here; choose the runner torch.</source>
        <translation>OpenVINO kann {title} hier nicht ausführen; die Laufzeit torch wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.onnx_runner</name>
    <message>
        <source>its operators cannot be read</source>
        <translation>seine Operatoren können nicht gelesen werden</translation>
    </message>
    <message>
        <source>it uses an operator that is not known</source>
        <translation>es benutzt einen unbekannten Operator</translation>
    </message>
    <message>
        <source>The card of {model} does not say how its file is run; add the file once more.</source>
        <translation>Die Modellkarte von {model} sagt nicht, wie seine Datei ausgeführt wird; die Datei noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>{title} answered in another size than before; choose another model.</source>
        <translation>{title} antwortete in anderer Größe als zuvor; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>OpenVINO cannot run {name}: {reason}; ask its author for a file of opset 17 with ordinary operators.</source>
        <translation>OpenVINO kann {name} nicht ausführen: {reason}; den Urheber um eine Datei mit Opset 17 und gewöhnlichen Operatoren bitten.</translation>
    </message>
    <message>
        <source>{name} could not run on this picture; choose another model.</source>
        <translation>{name} lief auf diesem Bild nicht; ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.openvino_measure_runner</name>
    <message>
        <source>{title} could not run with OpenVINO; run it on another device.</source>
        <translation>{title} lief mit OpenVINO nicht; auf einem anderen Gerät ausführen.</translation>
    </message>
    <message>
        <source>There is not enough memory to run {title}; close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um {title} auszuführen; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.openvino_runner</name>
    <message>
        <source>{title} could not run with OpenVINO; choose the runner torch.</source>
        <translation>{title} lief mit OpenVINO nicht; die Laufzeit torch wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.runners.torch_runner</name>
    <message>
        <source>{title} could not run on this device; choose the device cpu.</source>
        <translation>{title} lief auf diesem Gerät nicht; als Gerät cpu wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.segment</name>
    <message>
        <source>{title} is no model that finds defects; choose another one.</source>
        <translation>{title} ist kein Modell, das Schäden findet; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.spandrel_net</name>
    <message>
        <source>choose a file that enlarges two, three or four times</source>
        <translation>eine Datei wählen, die zwei-, drei- oder viermal vergrößert</translation>
    </message>
    <message>
        <source>The weights of {name} do not fit their own network; fetch the file once more, or choose another one.</source>
        <translation>Die Gewichte von {name} passen nicht zu ihrem eigenen Netz; die Datei noch einmal holen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>{name} is a {network} that does not enlarge pictures; {advice}.</source>
        <translation>{name} ist ein {network}, das Bilder nicht vergrößert; {advice}.</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times; {advice}.</source>
        <translation>{name} vergrößert {scale}-fach; {advice}.</translation>
    </message>
    <message>
        <source>{name} makes {given} bands of {taken}; choose a file that takes and gives red, green and blue, or brightness alone.</source>
        <translation>{name} macht {given} Bänder aus {taken}; eine Datei wählen, die Rot, Grün und Blau oder nur Helligkeit nimmt und liefert.</translation>
    </message>
    <message>
        <source>{name} takes only pictures of its own size; choose another model.</source>
        <translation>{name} nimmt nur Bilder seiner eigenen Größe; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The network of {name} is not known here; choose a file of another network, such as ESRGAN, Compact, SPAN, SwinIR, HAT or DAT.</source>
        <translation>Das Netz von {name} ist hier nicht bekannt; eine Datei eines anderen Netzes wählen, etwa ESRGAN, Compact, SPAN, SwinIR, HAT oder DAT.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.tensors</name>
    <message>
        <source>The picture's numbers are {kind} and models take 8 or 16 bits; save the picture as 8 or 16 bits.</source>
        <translation>Die Zahlen des Bildes sind {kind}, und Modelle nehmen 8 oder 16 Bit; das Bild mit 8 oder 16 Bit speichern.</translation>
    </message>
    <message>
        <source>The picture has {bands} bands and {title} takes {wanted}; choose another model.</source>
        <translation>Das Bild hat {bands} Bänder, und {title} nimmt {wanted}; ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.tiled_model</name>
    <message>
        <source>{title} gave no valid numbers for the {width} x {height} pixels from column {column}, row {row}; choose another device or another model.</source>
        <translation>{title} lieferte keine gültigen Zahlen für die {width} x {height} Pixel ab Spalte {column}, Zeile {row}; ein anderes Gerät oder ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.weights</name>
    <message>
        <source>The weights of {model} are missing; reinstall the model.</source>
        <translation>Die Gewichte von {model} fehlen; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>The weights of {model} do not match their card; reinstall the model.</source>
        <translation>Die Gewichte von {model} passen nicht zu ihrer Modellkarte; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>The model {model} is not trained: run `inspector train` with its recipe first.</source>
        <translation>Das Modell {model} ist nicht trainiert: zuerst `inspector train` mit seinem Rezept ausführen.</translation>
    </message>
    <message>
        <source>{network} is no network; correct the card of the model {model}.</source>
        <translation>{network} ist kein Netz; die Karte des Modells {model} berichtigen.</translation>
    </message>
    <message>
        <source>The model {model} needs the network {network}, which this version does not have; update the app.</source>
        <translation>Das Modell {model} braucht das Netz {network}, das diese Fassung nicht hat; die App erneuern.</translation>
    </message>
    <message>
        <source>The network {network} cannot be built as the card of {model} says; correct the table hyper.</source>
        <translation>Das Netz {network} kann nicht gebaut werden, wie die Karte von {model} es sagt; die Tabelle hyper berichtigen.</translation>
    </message>
    <message>
        <source>The weights of {model} cannot be read; check the file and its permissions.</source>
        <translation>Die Gewichte von {model} können nicht gelesen werden; die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>The weights of {name} are no safetensors file; reinstall the model.</source>
        <translation>Die Gewichte von {name} sind keine safetensors-Datei; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>The network {network} needs the package {package}; install it.</source>
        <translation>Das Netz {network} braucht das Paket {package}; es installieren.</translation>
    </message>
</context>
<context>
    <name>inspector.engine.whole_picture</name>
    <message>
        <source>{title} is no model that draws boxes; choose another one.</source>
        <translation>{title} ist kein Modell, das Rahmen zeichnet; ein anderes wählen.</translation>
    </message>
    <message>
        <source>{title} is no model that gives codes to whole pictures; choose another one.</source>
        <translation>{title} ist kein Modell, das ganzen Bildern Codes gibt; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.band_combinations</name>
    <message>
        <source>True colour</source>
        <translation>Echtfarben</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>Kurzwelliges Infrarot</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.gain_colours</name>
    <message>
        <source>blue: gained</source>
        <translation>blau: gewonnen</translation>
    </message>
    <message>
        <source>orange stripes: lost</source>
        <translation>orange Streifen: verloren</translation>
    </message>
    <message>
        <source>green: right on both</source>
        <translation>grün: auf beiden richtig</translation>
    </message>
    <message>
        <source>dark: wrong on both</source>
        <translation>dunkel: auf beiden falsch</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.references</name>
    <message>
        <source>shows it {larger:.2g} times as large, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place</source>
        <translation>zeigt es {larger:.2g}-mal so groß, mit {sharpness:.2g}-mal so feinen Einzelheiten, {overlap:.0%} der Stelle</translation>
    </message>
    <message>
        <source>shows it as large, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place</source>
        <translation>zeigt es gleich groß, mit {sharpness:.2g}-mal so feinen Einzelheiten, {overlap:.0%} der Stelle</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.registration</name>
    <message>
        <source>The dates are too small to be laid over each other; choose at least {least} pixels each way.</source>
        <translation>Die Termine sind zu klein, um zur Deckung gebracht zu werden; mindestens {least} Pixel je Richtung wählen.</translation>
    </message>
    <message>
        <source>No date shows the ground; add a date with fewer clouds.</source>
        <translation>Kein Termin zeigt den Boden; einen mit weniger Wolken hinzufügen.</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.scenes.pavement</name>
    <message>
        <source>The folder {name} could not be made; choose another folder.</source>
        <translation>Der Ordner {name} konnte nicht angelegt werden; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The picture {name} could not be written; choose another folder or free space.</source>
        <translation>Das Bild {name} konnte nicht geschrieben werden; einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.scenes.pipe.write</name>
    <message>
        <source>The file {name} could not be written; choose another folder or free space.</source>
        <translation>Die Datei {name} konnte nicht geschrieben werden; einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>inspector.imaging.self_test</name>
    <message>
        <source>{title} knows none of the labels that are accepted here ({labels}).</source>
        <translation>{title} kennt keine der hier angenommenen Klassen ({labels}).</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_file</name>
    <message>
        <source>{path} is no queue of files; take it away to start another batch.</source>
        <translation>{path} ist keine Warteschlange; sie wegnehmen, um einen anderen Stapel zu beginnen.</translation>
    </message>
    <message>
        <source>Some of the batch in {path} is damaged and left out.</source>
        <translation>Ein Teil des Stapels in {path} ist beschädigt und ausgelassen.</translation>
    </message>
    <message>
        <source>The batch in {path} cannot be read or written; free some space or save the project elsewhere, then go on.</source>
        <translation>Der Stapel in {path} kann nicht gelesen oder geschrieben werden; Platz schaffen oder das Projekt anderswo speichern, dann weitermachen.</translation>
    </message>
    <message>
        <source>The batch of this project was made by another version of Inspector; update this one, or take the file that ends in .batch away.</source>
        <translation>Der Stapel dieses Projekts stammt von einer anderen Fassung von Inspector; diese erneuern oder die Datei mit der Endung .batch wegnehmen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_keep</name>
    <message>
        <source>nothing is kept of this piece</source>
        <translation>von diesem Stück wird nichts behalten</translation>
    </message>
</context>
<context>
    <name>inspector.io.batch_toml</name>
    <message>
        <source>In {where} the field {field} must be {expected}; correct the file.</source>
        <translation>In {where} muss das Feld {field} sein: {expected}; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>{where} cannot be read ({error}); name a file of jobs, or write one with `inspector batch --init`.</source>
        <translation>{where} kann nicht gelesen werden ({error}); eine Auftragsdatei nennen oder mit `inspector batch --init` eine schreiben.</translation>
    </message>
</context>
<context>
    <name>inspector.io.cards</name>
    <message>
        <source>The folder of the model card {where} cannot be a model's id; rename it with small letters, digits, dots and hyphens.</source>
        <translation>Der Ordner der Modellkarte {where} kann keine Modellkennung sein; ihn mit kleinen Buchstaben, Ziffern, Punkten und Bindestrichen umbenennen.</translation>
    </message>
    <message>
        <source>In the model card {where} the field tile.size is no multiple of input.multiple_of; correct the file.</source>
        <translation>In der Modellkarte {where} ist das Feld tile.size kein Vielfaches von input.multiple_of; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>The model card {where} is too large; reinstall the model.</source>
        <translation>Die Modellkarte {where} ist zu groß; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>The model card {where} cannot be read; check the file and its permissions.</source>
        <translation>Die Modellkarte {where} kann nicht gelesen werden; die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>The model card {where} is not valid TOML; correct the file or reinstall the model.</source>
        <translation>Die Modellkarte {where} ist kein gültiges TOML; die Datei berichtigen oder das Modell neu installieren.</translation>
    </message>
    <message>
        <source>The model card {where} cannot be written; check the folder's permissions and the free space.</source>
        <translation>Die Modellkarte {where} kann nicht geschrieben werden; die Rechte am Ordner und den freien Platz prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.clipboard</name>
    <message>
        <source>These findings cannot be copied.</source>
        <translation>Diese Befunde können nicht kopiert werden.</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be pasted; copy the findings again.</source>
        <translation>Der Inhalt der Zwischenablage kann nicht eingefügt werden; die Befunde noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.bounded</name>
    <message>
        <source>{path} is larger than {most} MB; split it first.</source>
        <translation>{path} ist größer als {most} MB; zuerst aufteilen.</translation>
    </message>
    <message>
        <source>{path} does not hold what was expected; choose another file.</source>
        <translation>{path} enthält nicht das Erwartete; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is not valid JSON; export it again.</source>
        <translation>{path} ist kein gültiges JSON; noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{path} is not text in UTF-8; export it again.</source>
        <translation>{path} ist kein UTF-8-Text; noch einmal exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.cjj_tables</name>
    <message>
        <source>No pipe run is coded by CJJ 181; choose that code book for a run, or another format.</source>
        <translation>Keine Haltung ist nach CJJ 181 kodiert; diese Codeliste für eine Haltung wählen, oder ein anderes Format.</translation>
    </message>
    <message>
        <source>Left out, because they are coded by another book: {count}.</source>
        <translation>Ausgelassen, weil nach einer anderen Liste kodiert: {count}.</translation>
    </message>
    <message>
        <source>Runs without indices, because their length or width is not known or a code is not confirmed: {count}.</source>
        <translation>Haltungen ohne Indizes, weil Länge oder Breite unbekannt oder ein Code nicht bestätigt ist: {count}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.coco</name>
    <message>
        <source>Lines are handed on as the pixels they run through, because COCO knows areas only.</source>
        <translation>Linien werden als die Pixel weitergegeben, durch die sie laufen, denn COCO kennt nur Flächen.</translation>
    </message>
    <message>
        <source>No list of images, so not COCO</source>
        <translation>Keine Liste von Bildern, also kein COCO</translation>
    </message>
    <message>
        <source>A category that the file does not name</source>
        <translation>Eine Kategorie, die die Datei nicht nennt</translation>
    </message>
    <message>
        <source>Annotations of no image</source>
        <translation>Annotationen ohne Bild</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.crack_tables</name>
    <message numerus="yes">
        <source>Left out, because they have no scale: {n} pictures.</source>
        <extracomment>One: Left out, because it has no scale: {n} picture.</extracomment>
        <translation><numerusform>Ausgelassen, weil ohne Maßstab: {n} Bild.</numerusform><numerusform>Ausgelassen, weil ohne Maßstab: {n} Bilder.</numerusform></translation>
    </message>
    <message>
        <source>No accepted finding is on a picture of pavement with a scale; set the scale of the pictures, or choose another format.</source>
        <translation>Kein angenommener Befund ist auf einem Straßenbild mit Maßstab; den Maßstab der Bilder setzen oder ein anderes Format wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa</name>
    <message>
        <source>No pipe run is coded by EN 13508-2; choose that code book for a run, or another format.</source>
        <translation>Keine Haltung ist nach EN 13508-2 kodiert; diese Codeliste für eine Haltung wählen, oder ein anderes Format.</translation>
    </message>
    <message>
        <source>Not in the file: further recordings of an inspection</source>
        <translation>Nicht in der Datei: weitere Aufnahmen einer Inspektion</translation>
    </message>
    <message>
        <source>Left out, because they are coded by another book</source>
        <translation>Ausgelassen, weil nach einer anderen Liste kodiert</translation>
    </message>
    <message>
        <source>Not in the file: the method {method}</source>
        <translation>Nicht in der Datei: die Methode {method}</translation>
    </message>
    <message>
        <source>Not in the file: grades set by the inspector</source>
        <translation>Nicht in der Datei: von Hand gesetzte Klassen</translation>
    </message>
    <message>
        <source>Not in the file: that a distance is estimated</source>
        <translation>Nicht in der Datei: dass eine Station geschätzt ist</translation>
    </message>
    <message>
        <source>Left out, because they have no distance</source>
        <translation>Ausgelassen, weil ohne Station</translation>
    </message>
    <message>
        <source>Not in the file: profiles that are not circular</source>
        <translation>Nicht in der Datei: Profile, die keine Kreise sind</translation>
    </message>
    <message>
        <source>Not in the file: {title}</source>
        <translation>Nicht in der Datei: {title}</translation>
    </message>
    <message>
        <source>Not in the file: dates that are no dates</source>
        <translation>Nicht in der Datei: Daten, die keine sind</translation>
    </message>
    <message>
        <source>Not in the file: {name}, longer than {longest}</source>
        <translation>Nicht in der Datei: {name}, länger als {longest}</translation>
    </message>
    <message>
        <source>Left out, because the code is too long</source>
        <translation>Ausgelassen, weil der Code zu lang ist</translation>
    </message>
    <message>
        <source>Not in the file: third quantities</source>
        <translation>Nicht in der Datei: dritte Quantifizierungen</translation>
    </message>
    <message>
        <source>Changed, because XML cannot hold all their characters</source>
        <translation>Geändert, weil XML nicht alle ihre Zeichen aufnehmen kann</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_fields</name>
    <message>
        <source>surveyed length</source>
        <translation>inspizierte Länge</translation>
    </message>
    <message>
        <source>depth at the start</source>
        <translation>Tiefe am Anfang</translation>
    </message>
    <message>
        <source>depth at the end</source>
        <translation>Tiefe am Ende</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>soil</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>angle of view</source>
        <translation>Bildwinkel</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_head</name>
    <message>
        <source>A profile {profile}, not understood</source>
        <translation>Ein Profil {profile}, nicht verstanden</translation>
    </message>
    <message>
        <source>{field} of {value:g}, which cannot be</source>
        <translation>{field} von {value:g}, was nicht sein kann</translation>
    </message>
    <message>
        <source>{name} {text}, not understood</source>
        <translation>{name} {text}, nicht verstanden</translation>
    </message>
    <message>
        <source>{name} {text}, which is no number</source>
        <translation>{name} {text}, keine Zahl</translation>
    </message>
    <message>
        <source>A date {text}, not understood</source>
        <translation>Ein Datum {text}, nicht verstanden</translation>
    </message>
    <message>
        <source>A time {text}, not understood</source>
        <translation>Eine Zeit {text}, nicht verstanden</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.dwa_read</name>
    <message>
        <source>Fields that a project has no place for: {fields}.</source>
        <translation>Felder, für die ein Projekt keinen Platz hat: {fields}.</translation>
    </message>
    <message>
        <source>Another version than {usual}; read all the same</source>
        <translation>Eine andere Fassung als {usual}; trotzdem gelesen</translation>
    </message>
    <message>
        <source>The head stays as it is; the file differs in {fields}</source>
        <translation>Die Kopfdaten bleiben; die Datei weicht ab in {fields}</translation>
    </message>
    <message>
        <source>Placed by the time of the recording, to the second</source>
        <translation>Nach der Zeit der Aufnahme eingeordnet, auf die Sekunde</translation>
    </message>
    <message>
        <source>Placed on the first frame, because no time is given</source>
        <translation>Auf das erste Einzelbild gelegt, weil keine Zeit angegeben ist</translation>
    </message>
    <message>
        <source>{code}, which {book} does not have</source>
        <translation>{code}, was {book} nicht hat</translation>
    </message>
    <message>
        <source>{name} {text}, which is no hour</source>
        <translation>{name} {text}, keine Stunde</translation>
    </message>
    <message>
        <source>Not a DWA-M 150 file</source>
        <translation>Keine DWA-M-150-Datei</translation>
    </message>
    <message>
        <source>Entries {entry}, which are not pipe runs</source>
        <translation>Einträge {entry}, die keine Haltungen sind</translation>
    </message>
    <message>
        <source>Coded by {coding}, not read</source>
        <translation>Nach {coding} kodiert, nicht gelesen</translation>
    </message>
    <message>
        <source>No recording or photo in this project</source>
        <translation>Keine Aufnahme und kein Foto in diesem Projekt</translation>
    </message>
    <message>
        <source>Several recordings have this name</source>
        <translation>Mehrere Aufnahmen haben diesen Namen</translation>
    </message>
    <message>
        <source>Observations without a picture in this project</source>
        <translation>Feststellungen ohne Bild in diesem Projekt</translation>
    </message>
    <message>
        <source>Observations without a code</source>
        <translation>Feststellungen ohne Code</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.formats</name>
    <message>
        <source>Nothing is accepted yet; accept findings to export them.</source>
        <translation>Noch ist nichts angenommen; Befunde annehmen, um sie zu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are not copied.</source>
        <extracomment>One: {n} picture is not copied.</extracomment>
        <translation><numerusform>{n} Bild wird nicht kopiert.</numerusform><numerusform>{n} Bilder werden nicht kopiert.</numerusform></translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO-Segmentierung</translation>
    </message>
    <message>
        <source>mask pictures</source>
        <translation>Maskenbilder</translation>
    </message>
    <message>
        <source>PACP tables</source>
        <translation>PACP-Tabellen</translation>
    </message>
    <message>
        <source>CJJ 181 tables</source>
        <translation>CJJ-181-Tabellen</translation>
    </message>
    <message>
        <source>EN 13508-2 tables</source>
        <translation>EN-13508-2-Tabellen</translation>
    </message>
    <message>
        <source>ASTM D6433 quantities</source>
        <translation>ASTM-D6433-Mengen</translation>
    </message>
    <message>
        <source>LTPP quantities</source>
        <translation>LTPP-Mengen</translation>
    </message>
    <message>
        <source>AASHTO R 85 quantities</source>
        <translation>AASHTO-R-85-Mengen</translation>
    </message>
    <message>
        <source>land cover table</source>
        <translation>Tabelle der Bodenbedeckung</translation>
    </message>
    <message>
        <source>There are no files of {title} here, or too many; choose others.</source>
        <translation>Hier sind keine Dateien der Art {title}, oder zu viele; andere wählen.</translation>
    </message>
    <message>
        <source>{target} belongs to this project; choose another place for the export.</source>
        <translation>{target} gehört zu diesem Projekt; einen anderen Ort für den Export wählen.</translation>
    </message>
    <message>
        <source>{target} leads out of the folder by a link; choose an empty folder.</source>
        <translation>{target} führt durch einen Verweis aus dem Ordner; einen leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>{place} is not there; choose another file or folder.</source>
        <translation>{place} ist nicht da; eine andere Datei oder einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.incoming</name>
    <message>
        <source>Imported: {what}.</source>
        <translation>Importiert: {what}.</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} neu</translation>
    </message>
    <message>
        <source>Several pictures have this name</source>
        <translation>Mehrere Bilder haben diesen Namen</translation>
    </message>
    <message>
        <source>Another size ({width} x {height} px there, {own_width} x {own_height} px here)</source>
        <translation>Andere Größe (dort {width} x {height} px, hier {own_width} x {own_height} px)</translation>
    </message>
    <message>
        <source>{name} ({n} times)</source>
        <translation>{name} ({n}-mal)</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} geändert</translation>
    </message>
    <message>
        <source>{n} already there</source>
        <translation>{n} schon da</translation>
    </message>
    <message numerus="yes">
        <source>{n} pipe run heads</source>
        <extracomment>One: {n} pipe run head</extracomment>
        <translation><numerusform>{n} Haltungskopf</numerusform><numerusform>{n} Haltungsköpfe</numerusform></translation>
    </message>
    <message>
        <source>No picture of this project</source>
        <translation>Kein Bild dieses Projekts</translation>
    </message>
    <message>
        <source>More than {n} shapes</source>
        <translation>Mehr als {n} Formen</translation>
    </message>
    <message>
        <source>A shape that is empty, outside the picture or not understood</source>
        <translation>Eine Form, die leer ist, außerhalb des Bildes liegt oder nicht verstanden wird</translation>
    </message>
    <message>
        <source>Labels that this project did not have: {labels}.</source>
        <translation>Klassen, die dieses Projekt nicht hatte: {labels}.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Fields of Inspector's own that are damaged; the rest is taken</source>
        <translation>Eigene Felder von Inspector, die beschädigt sind; der Rest ist übernommen</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.labelme</name>
    <message>
        <source>labelme wants each picture in the folder of its file.</source>
        <translation>labelme will jedes Bild im Ordner seiner Datei.</translation>
    </message>
    <message>
        <source>A shape without a label</source>
        <translation>Eine Form ohne Klasse</translation>
    </message>
    <message>
        <source>No list of shapes, so not labelme</source>
        <translation>Keine Liste von Formen, also kein labelme</translation>
    </message>
    <message>
        <source>A circle, taken as {n} points</source>
        <translation>Ein Kreis, als {n} Punkte übernommen</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.land_table</name>
    <message numerus="yes">
        <source>Left out, because their maps do not say where they lie: {n} findings.</source>
        <extracomment>One: Left out, because its map does not say where it lies: {n} finding.</extracomment>
        <translation><numerusform>Ausgelassen, weil die Karte nicht sagt, wo sie liegt: {n} Befund.</numerusform><numerusform>Ausgelassen, weil ihre Karten nicht sagen, wo sie liegen: {n} Befunde.</numerusform></translation>
    </message>
    <message>
        <source>No accepted finding is on a map that says where it lies; accept some, or choose another format.</source>
        <translation>Kein angenommener Befund ist auf einer Karte mit bekannter Lage; welche annehmen oder ein anderes Format wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.map_findings</name>
    <message>
        <source>This map does not say where on earth it lies; export a map with coordinates, such as a product or a GeoTIFF.</source>
        <translation>Diese Karte sagt nicht, wo auf der Erde sie liegt; eine Karte mit Koordinaten exportieren, etwa ein Produkt oder ein GeoTIFF.</translation>
    </message>
    <message>
        <source>No finding has a place on earth; export maps with coordinates or photos with a position, or choose another format.</source>
        <translation>Kein Befund hat einen Ort auf der Erde; Karten mit Koordinaten oder Fotos mit Position exportieren, oder ein anderes Format wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, because they have no place on earth: {n} pictures.</source>
        <extracomment>One: Left out, because it has no place on earth: {n} picture.</extracomment>
        <translation><numerusform>Ausgelassen, weil ohne Ort auf der Erde: {n} Bild.</numerusform><numerusform>Ausgelassen, weil ohne Ort auf der Erde: {n} Bilder.</numerusform></translation>
    </message>
    <message>
        <source>No finding of this map is accepted yet; accept some to export them.</source>
        <translation>Noch kein Befund dieser Karte ist angenommen; welche annehmen, um sie zu exportieren.</translation>
    </message>
    <message>
        <source>Changed, because map programs cannot hold all their characters: {n}.</source>
        <translation>Geändert, weil Kartenprogramme nicht alle Zeichen aufnehmen können: {n}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.mask_files</name>
    <message>
        <source>Masks hold classes only: notes and grades are not in them, and where findings overlap the later one is seen.</source>
        <translation>Masken enthalten nur Klassen: Notizen und Einstufungen fehlen, und wo sich Befunde überdecken, ist der spätere zu sehen.</translation>
    </message>
    <message>
        <source>A mask can hold {most_classes} classes, and there are {count}; choose COCO instead.</source>
        <translation>Eine Maske fasst {most_classes} Klassen, und es sind {count}; stattdessen COCO wählen.</translation>
    </message>
    <message>
        <source>No grey or indexed PNG of {width} x {height} px</source>
        <translation>Kein graues oder indiziertes PNG von {width} x {height} px</translation>
    </message>
    <message>
        <source>The values of {file} have no names; put its {legend} beside it.</source>
        <translation>Die Werte von {file} haben keine Namen; {legend} daneben legen.</translation>
    </message>
    <message>
        <source>The value {number}, which the legend does not name</source>
        <translation>Der Wert {number}, den die Legende nicht nennt</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.outgoing</name>
    <message>
        <source>rejected</source>
        <translation>verworfene</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagene</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>redactions</source>
        <translation>unkenntliche Stellen</translation>
    </message>
    <message numerus="yes">
        <source>Changed, because the format cannot hold them as they are: {n} labels.</source>
        <extracomment>One: Changed, because the format cannot hold it as it is: {n} label.</extracomment>
        <translation><numerusform>Geändert, weil das Format sie nicht so aufnehmen kann: {n} Klasse.</numerusform><numerusform>Geändert, weil das Format sie nicht so aufnehmen kann: {n} Klassen.</numerusform></translation>
    </message>
    <message>
        <source>Left out, because only accepted findings are handed on unless asked: {kinds}.</source>
        <translation>Ausgelassen, weil ohne Wunsch nur angenommene Befunde weitergegeben werden: {kinds}.</translation>
    </message>
    <message>
        <source>Left out, because a mere place covers no pixel: {n}.</source>
        <translation>Ausgelassen, weil eine bloße Stelle kein Pixel bedeckt: {n}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.pacp_tables</name>
    <message>
        <source>No observation with a distance is coded by PACP; code some, or have codes of other books derived.</source>
        <translation>Keine Feststellung mit Station ist nach PACP kodiert; welche kodieren oder Codes anderer Listen ableiten lassen.</translation>
    </message>
    <message>
        <source>Ratings of operation and maintenance are empty where a code has no grade; import the grades of the code book to fill them.</source>
        <translation>Bewertungen des Betriebs sind leer, wo ein Code keine Klasse hat; die Klassen der Codeliste importieren, um sie zu füllen.</translation>
    </message>
    <message>
        <source>Left out, see Left_Out.csv: {n}.</source>
        <translation>Ausgelassen, siehe Left_Out.csv: {n}.</translation>
    </message>
    <message>
        <source>Derived from codes of other books, to be checked: {n}.</source>
        <translation>Aus Codes anderer Listen abgeleitet, zu prüfen: {n}.</translation>
    </message>
    <message>
        <source>PACP wants, and some run does not say: {fields}.</source>
        <translation>PACP verlangt, was eine Haltung nicht sagt: {fields}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.picture_files</name>
    <message numerus="yes">
        <source>Copied with redacted areas made unreadable: {n} pictures.</source>
        <extracomment>One: Copied with redacted areas made unreadable: {n} picture.</extracomment>
        <translation><numerusform>Kopiert, unkenntliche Stellen unlesbar gemacht: {n} Bild.</numerusform><numerusform>Kopiert, unkenntliche Stellen unlesbar gemacht: {n} Bilder.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copied as they are, with all that is redacted: {n} pictures. Whoever gets the copies sees it.</source>
        <extracomment>One: Copied as it is, with all that is redacted: {n} picture. Whoever gets the copy sees it.</extracomment>
        <translation><numerusform>Kopiert, wie es ist, mit allem, was unkenntlich sein soll: {n} Bild. Wer die Kopie bekommt, sieht es.</numerusform><numerusform>Kopiert, wie sie sind, mit allem, was unkenntlich sein soll: {n} Bilder. Wer die Kopien bekommt, sieht es.</numerusform></translation>
    </message>
    <message>
        <source>{name} has changed since it was inspected; find the original.</source>
        <translation>{name} hat sich seit der Inspektion geändert; das Original suchen.</translation>
    </message>
    <message>
        <source>{name} has more than {most} megapixels; cut it to parts first.</source>
        <translation>{name} hat mehr als {most} Megapixel; zuerst in Teile schneiden.</translation>
    </message>
    <message>
        <source>{name} has another size than before.</source>
        <translation>{name} hat eine andere Größe als zuvor.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.voc</name>
    <message>
        <source>VOC holds boxes and labels only: outlines, notes and grades are not in it.</source>
        <translation>VOC enthält nur Rahmen und Klassen: Umrisse, Notizen und Einstufungen fehlen.</translation>
    </message>
    <message>
        <source>A box without a label</source>
        <translation>Ein Rahmen ohne Klasse</translation>
    </message>
    <message>
        <source>Not a VOC file</source>
        <translation>Keine VOC-Datei</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.xml_text</name>
    <message>
        <source>{name} is damaged or not the XML that was expected; export it again.</source>
        <translation>{name} ist beschädigt oder nicht das erwartete XML; noch einmal exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.exchange.yolo</name>
    <message>
        <source>YOLO holds outlines and classes only: notes, confidences and grades are not in it, each part of a region is an object of its own, and holes are cut open.</source>
        <translation>YOLO enthält nur Umrisse und Klassen: Notizen, Konfidenzen und Einstufungen fehlen, jeder Teil einer Fläche ist ein eigenes Objekt, und Löcher sind aufgeschnitten.</translation>
    </message>
    <message>
        <source>The classes of {file} have no names; put a classes.txt beside it, one name a line.</source>
        <translation>Die Klassen von {file} haben keine Namen; eine classes.txt daneben legen, ein Name je Zeile.</translation>
    </message>
    <message>
        <source>Left out, because YOLO has no lines: {n}.</source>
        <translation>Ausgelassen, weil YOLO keine Linien hat: {n}.</translation>
    </message>
    <message>
        <source>A line that is no outline</source>
        <translation>Eine Zeile, die kein Umriss ist</translation>
    </message>
    <message>
        <source>A class without a name</source>
        <translation>Eine Klasse ohne Namen</translation>
    </message>
</context>
<context>
    <name>inspector.io.exporting</name>
    <message>
        <source>{path} may not be written; close it in other programs or choose another folder.</source>
        <translation>{path} darf nicht geschrieben werden; sie in anderen Programmen schließen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder for {path} is not there; choose another one.</source>
        <translation>Der Ordner für {path} ist nicht da; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The disk is full; free some space to write {path} there.</source>
        <translation>Der Datenträger ist voll; Platz schaffen, um {path} dort zu schreiben.</translation>
    </message>
    <message>
        <source>The disk is read-only; choose another folder for {path}.</source>
        <translation>Der Datenträger ist schreibgeschützt; einen anderen Ordner für {path} wählen.</translation>
    </message>
    <message>
        <source>{path} could not be written; free some space or choose another folder.</source>
        <translation>{path} konnte nicht geschrieben werden; Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.files</name>
    <message>
        <source>“{address}” is an address, not a file; save it to this computer first.</source>
        <translation>„{address}“ ist eine Adresse, keine Datei; sie zuerst auf diesem Rechner speichern.</translation>
    </message>
    <message>
        <source>“{address}” is a network path; connect the share as a drive or copy the files.</source>
        <translation>„{address}“ ist ein Netzwerkpfad; die Freigabe als Laufwerk verbinden oder die Dateien kopieren.</translation>
    </message>
    <message>
        <source>A file without a valid name was given; choose it again.</source>
        <translation>Eine Datei ohne gültigen Namen wurde angegeben; sie noch einmal wählen.</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a picture in it.</source>
        <translation>{path} ist ein Ordner; ein Bild darin wählen.</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe; choose a picture file.</source>
        <translation>{path} ist ein Gerät oder eine Pipe; eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>{path} is not there any more; find it with “Find missing pictures”.</source>
        <translation>{path} ist nicht mehr da; mit „Fehlende Bilder suchen“ wiederfinden.</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its permissions and the drive it is on.</source>
        <translation>{path} kann nicht gelesen werden; die Rechte und das Laufwerk prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.folder_files</name>
    <message>
        <source>The folder {folder} cannot be read; check its permissions.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden; seine Rechte prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.hashing</name>
    <message>
        <source>{path} stopped being readable; check the drive it is on.</source>
        <translation>{path} war plötzlich nicht mehr lesbar; das Laufwerk prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_coordinates</name>
    <message>
        <source>The coordinates of this map cannot be computed; export it again in a usual coordinate system such as UTM.</source>
        <translation>Die Koordinaten dieser Karte lassen sich nicht berechnen; sie noch einmal in einem üblichen Koordinatensystem wie UTM exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_folder</name>
    <message>
        <source>{folder} holds more than {most} maps; choose fewer.</source>
        <translation>{folder} enthält mehr als {most} Karten; weniger wählen.</translation>
    </message>
    <message>
        <source>The maps in {folder} do not all say when they were taken; put the date into their names, such as 2020-06-21.</source>
        <translation>Nicht alle Karten in {folder} sagen, wann sie aufgenommen wurden; das Datum in ihre Namen schreiben, etwa 2020-06-21.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_grid</name>
    <message>
        <source>{name} shows another place than the bands beside it; keep only the files of one picture in a folder.</source>
        <translation>{name} zeigt einen anderen Ort als die Bänder daneben; nur die Dateien eines Bildes in einem Ordner lassen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_scene</name>
    <message>
        <source>{name} holds other numbers than the bands beside it; download the product again.</source>
        <translation>{name} enthält andere Zahlen als die Bänder daneben; das Produkt noch einmal herunterladen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_source</name>
    <message>
        <source>{name} has another size or place than {first}; cut all dates of a stack to the same area.</source>
        <translation>{name} hat eine andere Größe oder Lage als {first}; alle Termine eines Stapels auf dieselbe Fläche zuschneiden.</translation>
    </message>
    <message>
        <source>{name} has no band {band}; choose among {names}.</source>
        <translation>{name} hat kein Band {band}; wählen aus {names}.</translation>
    </message>
    <message>
        <source>{name} is too large to be read whole; choose a part.</source>
        <translation>{name} ist zu groß, um ganz gelesen zu werden; einen Teil wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.map_stream</name>
    <message>
        <source>{folder} holds parts of another map; delete that folder, or choose another name.</source>
        <translation>{folder} enthält Teile einer anderen Karte; diesen Ordner löschen oder einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.model_file</name>
    <message>
        <source>ask its author for a .safetensors or .onnx file</source>
        <translation>den Urheber um eine .safetensors- oder .onnx-Datei bitten</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>a picture or video</source>
        <translation>ein Bild oder Video</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a language model</source>
        <translation>ein Sprachmodell</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>eine gepackte Datei</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>{name} is no model that can be read here; {advice}.</source>
        <translation>{name} ist kein Modell, das hier gelesen werden kann; {advice}.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} GiB; choose a smaller model.</source>
        <translation>{name} ist größer als {limit} GiB; ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>{name} is empty; fetch the file once more.</source>
        <translation>{name} ist leer; die Datei noch einmal holen.</translation>
    </message>
    <message>
        <source>{name} is a pickle or an archive, which can run programs when it is opened, and was not opened; {advice}.</source>
        <translation>{name} ist ein Pickle oder ein Archiv, das beim Öffnen Programme ausführen kann, und wurde nicht geöffnet; {advice}.</translation>
    </message>
    <message>
        <source>{name} is no safetensors file, or only a part of one; fetch it once more, or choose another file.</source>
        <translation>{name} ist keine safetensors-Datei oder nur ein Teil davon; sie noch einmal holen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>{name} is a text, perhaps a page that stands for the file; fetch the file itself.</source>
        <translation>{name} ist ein Text, vielleicht eine Seite, die für die Datei steht; die Datei selbst holen.</translation>
    </message>
    <message>
        <source>{name} is no file; choose a .safetensors or .onnx file.</source>
        <translation>{name} ist keine Datei; eine .safetensors- oder .onnx-Datei wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be read; check that it is there and may be read.</source>
        <translation>{name} kann nicht gelesen werden; prüfen, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>{name} is {what}, not a model; choose a .safetensors or .onnx file.</source>
        <translation>{name} ist {what}, kein Modell; eine .safetensors- oder .onnx-Datei wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.onnx_file</name>
    <message>
        <source>fetch it once more, or choose another file</source>
        <translation>sie noch einmal holen oder eine andere wählen</translation>
    </message>
    <message>
        <source>{name} is no complete ONNX file; {advice}.</source>
        <translation>{name} ist keine vollständige ONNX-Datei; {advice}.</translation>
    </message>
    <message>
        <source>{name} uses operators that are not of ONNX itself; ask its author for a file with the operators of ai.onnx alone.</source>
        <translation>{name} benutzt Operatoren, die nicht zu ONNX selbst gehören; den Urheber um eine Datei nur mit den Operatoren von ai.onnx bitten.</translation>
    </message>
    <message>
        <source>The weights of {name} are in another file; ask its author for one file with all weights inside.</source>
        <translation>Die Gewichte von {name} liegen in einer anderen Datei; den Urheber um eine Datei mit allen Gewichten bitten.</translation>
    </message>
</context>
<context>
    <name>inspector.io.photo_decode</name>
    <message>
        <source>There is not enough memory to open {path}; close other programs.</source>
        <translation>Der Speicher reicht nicht, um {path} zu öffnen; andere Programme schließen.</translation>
    </message>
    <message>
        <source>{path} is far larger than its picture; export the picture again.</source>
        <translation>{path} ist viel größer als ihr Bild; das Bild noch einmal exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.photo_header</name>
    <message>
        <source>{path} is cut off or damaged; copy it again from the camera.</source>
        <translation>{path} ist abgeschnitten oder beschädigt; sie noch einmal von der Kamera kopieren.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes); copy it again from the camera.</source>
        <translation>{path} ist leer (0 Bytes); sie noch einmal von der Kamera kopieren.</translation>
    </message>
    <message>
        <source>{path} has {bits} bits a channel; save it with 8 or 16 bits.</source>
        <translation>{path} hat {bits} Bit je Kanal; mit 8 oder 16 Bit speichern.</translation>
    </message>
    <message>
        <source>{path} is {width_px} x {height_px} pixels, more than the limit of {limit} megapixels; cut it into parts or export it smaller.</source>
        <translation>{path} hat {width_px} x {height_px} Pixel, mehr als die Grenze von {limit} Megapixeln; in Teile schneiden oder kleiner exportieren.</translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read here; use JPEG, PNG, TIFF, BMP or WebP.</source>
        <translation>{path} ist kein Bild, das hier gelesen werden kann; JPEG, PNG, TIFF, BMP oder WebP benutzen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.photos</name>
    <message>
        <source>{folder} holds more than {most} files; choose a smaller folder.</source>
        <translation>{folder} enthält mehr als {most} Dateien; einen kleineren Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.png</name>
    <message>
        <source>{path} is no 8-bit colour picture; delete it.</source>
        <translation>{path} ist kein 8-Bit-Farbbild; löschen.</translation>
    </message>
    <message>
        <source>{path} is damaged; delete it and make it again.</source>
        <translation>{path} ist beschädigt; löschen und neu machen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.probe</name>
    <message>
        <source>{path} broke the program that looked at it and was not opened; copy it again, or convert it with another program.</source>
        <translation>{path} brachte das Programm zum Absturz, das hineinsah, und wurde nicht geöffnet; noch einmal kopieren oder mit einem anderen Programm umwandeln.</translation>
    </message>
    <message>
        <source>{path} needs more memory than a file may take; export it smaller.</source>
        <translation>{path} braucht mehr Speicher, als eine Datei haben darf; kleiner exportieren.</translation>
    </message>
    <message>
        <source>Looking at {path} took longer than {limit_s:.0f} s and was stopped; convert it with another program.</source>
        <translation>In {path} hineinzusehen dauerte länger als {limit_s:.0f} s und wurde angehalten; mit einem anderen Programm umwandeln.</translation>
    </message>
</context>
<context>
    <name>inspector.io.product_files</name>
    <message>
        <source>{name} holds far more files than a product; choose another one.</source>
        <translation>{name} enthält viel mehr Dateien als ein Produkt; ein anderes wählen.</translation>
    </message>
    <message>
        <source>{path} is cut off or damaged; download it again.</source>
        <translation>{path} ist abgeschnitten oder beschädigt; noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{name} is far larger than metadata are; download it again.</source>
        <translation>{name} ist viel größer als Metadaten sind; noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{path} holds names that no product has; download it again.</source>
        <translation>{path} enthält Namen, die kein Produkt hat; noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{path} is encrypted; unpack it first.</source>
        <translation>{path} ist verschlüsselt; zuerst entpacken.</translation>
    </message>
    <message>
        <source>{file} in {path} is no map; download it again.</source>
        <translation>{file} in {path} ist keine Karte; noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>{path} has a name that maps cannot be read from; rename it.</source>
        <translation>{path} hat einen Namen, von dem Karten nicht gelesen werden können; umbenennen.</translation>
    </message>
    <message>
        <source>{path} cannot be read; check its permissions.</source>
        <translation>{path} kann nicht gelesen werden; die Rechte prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.project</name>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be written here; choose another folder.</source>
        <translation>{path} kann hier nicht geschrieben werden; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} is open in another window or cannot be written; it is read-only here. Use Save As to work on a copy.</source>
        <translation>{path} ist in einem anderen Fenster offen oder kann nicht geschrieben werden; hier nur lesbar. Mit „Speichern unter“ an einer Kopie arbeiten.</translation>
    </message>
    <message>
        <source>{path} is open in another window; close it there.</source>
        <translation>{path} ist in einem anderen Fenster offen; dort schließen.</translation>
    </message>
    <message>
        <source>{path} is read-only here; use Save As to work on a copy.</source>
        <translation>{path} ist hier nur lesbar; mit „Speichern unter“ an einer Kopie arbeiten.</translation>
    </message>
    <message>
        <source>The results cannot be copied beside {path}; free some space or choose another folder.</source>
        <translation>Die Ergebnisse können nicht neben {path} kopiert werden; Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The last change cannot be stored; undo it and make it in another way.</source>
        <translation>Die letzte Änderung kann nicht gespeichert werden; sie zurücknehmen und anders machen.</translation>
    </message>
    <message>
        <source>The last change could not be written beside {path}; free some space and save again, or use Save As.</source>
        <translation>Die letzte Änderung konnte nicht neben {path} geschrieben werden; Platz schaffen und noch einmal speichern, oder „Speichern unter“ benutzen.</translation>
    </message>
    <message>
        <source>{path} could not be saved and is as it was; free some space and save again, or use Save As.</source>
        <translation>{path} konnte nicht gespeichert werden und ist, wie sie war; Platz schaffen und noch einmal speichern, oder „Speichern unter“ benutzen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.project_paths</name>
    <message>
        <source>{path} is a link that leads nowhere; choose another project.</source>
        <translation>{path} ist ein Verweis, der nirgendwohin führt; ein anderes Projekt wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.raster_file</name>
    <message>
        <source>{name} changed while it was read; open it again.</source>
        <translation>{name} änderte sich während des Lesens; noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{name} has {count} bands; export {most} at most.</source>
        <translation>{name} hat {count} Bänder; höchstens {most} exportieren.</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels, more than can be shown; cut it in parts.</source>
        <translation>{name} hat {width} x {height} Pixel, mehr als gezeigt werden kann; in Teile schneiden.</translation>
    </message>
    <message>
        <source>{name} holds no plain numbers; export it as 16-bit GeoTIFF.</source>
        <translation>{name} enthält keine einfachen Zahlen; als 16-Bit-GeoTIFF exportieren.</translation>
    </message>
    <message>
        <source>{name} is stored in pieces of {rows} x {columns} pixels, which take too much memory; export it tiled.</source>
        <translation>{name} ist in Stücken von {rows} x {columns} Pixeln gespeichert, die zu viel Speicher brauchen; gekachelt exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.raster_library</name>
    <message>
        <source>{path} is neither GeoTIFF nor JPEG 2000; convert it first.</source>
        <translation>{path} ist weder GeoTIFF noch JPEG 2000; zuerst umwandeln.</translation>
    </message>
    <message>
        <source>{path} lies in a folder that maps cannot be read from; move it.</source>
        <translation>{path} liegt in einem Ordner, aus dem Karten nicht gelesen werden können; verschieben.</translation>
    </message>
    <message>
        <source>{path} has a name that is not valid text; rename it.</source>
        <translation>{path} hat einen Namen, der kein gültiger Text ist; umbenennen.</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}; close other programs.</source>
        <translation>Der Speicher reicht nicht für {name}; andere Programme schließen.</translation>
    </message>
    <message>
        <source>{name} is cut off or damaged; download or export it again.</source>
        <translation>{name} ist abgeschnitten oder beschädigt; noch einmal herunterladen oder exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.recovery</name>
    <message>
        <source>{path} was damaged, so its backup and the edits made since were opened; save the project to repair it.</source>
        <translation>{path} war beschädigt, also wurden die Sicherung und die seither gemachten Änderungen geöffnet; speichern, um das Projekt zu reparieren.</translation>
    </message>
    <message>
        <source>Some edits made after the last save could not be read.</source>
        <translation>Einige Änderungen nach dem letzten Speichern konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Some edits made after the last save could not be read; the journal was kept as {name}.</source>
        <translation>Einige Änderungen nach dem letzten Speichern konnten nicht gelesen werden; das Journal wurde als {name} behalten.</translation>
    </message>
    <message>
        <source>{path} is not there; choose another project.</source>
        <translation>{path} ist nicht da; ein anderes Projekt wählen.</translation>
    </message>
    <message>
        <source>The edits beside {path} cannot be read now; check the drive and try again, or move {journal} elsewhere to open the project without them.</source>
        <translation>Die Änderungen neben {path} können jetzt nicht gelesen werden; das Laufwerk prüfen und noch einmal versuchen, oder {journal} anderswohin verschieben, um das Projekt ohne sie zu öffnen.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be replaced; free some space.</source>
        <translation>{path} ist beschädigt und kann nicht ersetzt werden; Platz schaffen.</translation>
    </message>
    <message>
        <source>{path} is damaged or is no project of this app, and has no sound backup; nothing was changed, use another copy.</source>
        <translation>{path} ist beschädigt oder kein Projekt dieser App und hat keine heile Sicherung; nichts wurde geändert, eine andere Kopie benutzen.</translation>
    </message>
    <message>
        <source>{path} was edited by a newer Inspector (format {format}); update this one.</source>
        <translation>{path} wurde von einem neueren Inspector bearbeitet (Format {format}); diesen erneuern.</translation>
    </message>
</context>
<context>
    <name>inspector.io.result_parts</name>
    <message>
        <source>the part has another format</source>
        <translation>der Teil hat ein anderes Format</translation>
    </message>
</context>
<context>
    <name>inspector.io.results</name>
    <message>
        <source>the part lies in another place</source>
        <translation>der Teil liegt an einer anderen Stelle</translation>
    </message>
    <message>
        <source>the part does not match its checksum</source>
        <translation>der Teil passt nicht zu seiner Prüfsumme</translation>
    </message>
    <message>
        <source>The results cannot be stored in {folder}; free some space or save the project elsewhere.</source>
        <translation>Die Ergebnisse können nicht in {folder} gespeichert werden; Platz schaffen oder das Projekt anderswo speichern.</translation>
    </message>
    <message>
        <source>A result of {model} is missing or damaged; run the model again.</source>
        <translation>Ein Ergebnis von {model} fehlt oder ist beschädigt; das Modell noch einmal ausführen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.safe_hdf5</name>
    <message>
        <source>{path} is damaged or was not written by this app; use another copy.</source>
        <translation>{path} ist beschädigt oder wurde nicht von dieser App geschrieben; eine andere Kopie benutzen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.safetensors_header</name>
    <message>
        <source>The header of {name} does not fit the file, which is damaged or made to harm; {advice}.</source>
        <translation>Der Kopf von {name} passt nicht zur Datei, die beschädigt oder böswillig ist; {advice}.</translation>
    </message>
    <message>
        <source>{name} is cut off; {advice}.</source>
        <translation>{name} ist abgeschnitten; {advice}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.score_file</name>
    <message>
        <source>{path} holds no scores under noise; choose a file that `inspector evaluate --noise all --json FILE` wrote.</source>
        <translation>{path} enthält keine Werte unter Rauschen; eine Datei wählen, die `inspector evaluate --noise all --json DATEI` schrieb.</translation>
    </message>
</context>
<context>
    <name>inspector.io.sentinel2_metadata</name>
    <message>
        <source>The metadata of {name} are damaged or not those of a Sentinel-2 product; download it again.</source>
        <translation>Die Metadaten von {name} sind beschädigt oder nicht die eines Sentinel-2-Produkts; noch einmal herunterladen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.sentinel2_product</name>
    <message>
        <source>{name} holds no product of Sentinel-2; choose a SAFE folder or its zip.</source>
        <translation>{name} enthält kein Sentinel-2-Produkt; einen SAFE-Ordner oder dessen ZIP wählen.</translation>
    </message>
    <message>
        <source>{name} holds several tiles; keep one in a folder of its own.</source>
        <translation>{name} enthält mehrere Kacheln; je eine in einem eigenen Ordner lassen.</translation>
    </message>
    <message>
        <source>{name} has no bands; download it again.</source>
        <translation>{name} hat keine Bänder; noch einmal herunterladen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.settings_file</name>
    <message>
        <source>The setting “{name}” is not known and was ignored.</source>
        <translation>Die Einstellung „{name}“ ist nicht bekannt und wurde übergangen.</translation>
    </message>
    <message>
        <source>The settings file could not be read ({reason}), so the defaults are used; the file was kept as {name}.</source>
        <translation>Die Einstellungsdatei konnte nicht gelesen werden ({reason}), also gelten die Vorgaben; die Datei wurde als {name} behalten.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {folder}; free some space or check its permissions.</source>
        <translation>Die Einstellungen können nicht nach {folder} geschrieben werden; Platz schaffen oder die Rechte prüfen.</translation>
    </message>
    <message>
        <source>A setting was not valid and is {default} again: {reason}.</source>
        <translation>Eine Einstellung war ungültig und ist wieder {default}: {reason}.</translation>
    </message>
</context>
<context>
    <name>inspector.io.snapshot</name>
    <message>
        <source>{path} is damaged or is no project of this app; use another copy.</source>
        <translation>{path} ist beschädigt oder kein Projekt dieser App; eine andere Kopie benutzen.</translation>
    </message>
    <message>
        <source>{path} was saved by a newer Inspector (format {format}); update this one.</source>
        <translation>{path} wurde von einem neueren Inspector gespeichert (Format {format}); diesen erneuern.</translation>
    </message>
</context>
<context>
    <name>inspector.io.source</name>
    <message>
        <source>There are no pictures in {place}; choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>In {place} sind keine Bilder; einen Ordner mit JPEG-, PNG-, TIFF-, BMP- oder WebP-Dateien wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.strict_table</name>
    <message>
        <source>In the model card {where} the field {field} must be {expected}; correct the file or reinstall the model.</source>
        <translation>In der Modellkarte {where} muss das Feld {field} sein: {expected}; die Datei berichtigen oder das Modell neu installieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.training_log</name>
    <message>
        <source>The log {path} holds no epoch; choose another training.</source>
        <translation>Das Protokoll {path} enthält keine Epoche; ein anderes Training wählen.</translation>
    </message>
    <message>
        <source>{place} holds no log of a training; choose the folder that `inspector train` wrote.</source>
        <translation>{place} enthält kein Protokoll eines Trainings; den Ordner wählen, den `inspector train` schrieb.</translation>
    </message>
    <message>
        <source>The log {path} cannot be read; choose another training.</source>
        <translation>Das Protokoll {path} kann nicht gelesen werden; ein anderes Training wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.translations</name>
    <message>
        <source>The translations in {name} cannot be read; install Inspector again.</source>
        <translation>Die Übersetzungen in {name} können nicht gelesen werden; Inspector neu installieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.user_books</name>
    <message>
        <source>The code table could not be kept; free some space and import it again.</source>
        <translation>Die Codetabelle konnte nicht behalten werden; Platz schaffen und noch einmal importieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_file</name>
    <message>
        <source>{path} is cut off or damaged, no picture in it can be read; copy it again from the camera.</source>
        <translation>{path} ist abgeschnitten oder beschädigt, kein Bild darin ist lesbar; noch einmal von der Kamera kopieren.</translation>
    </message>
    <message>
        <source>{path} holds no moving pictures; choose another file.</source>
        <translation>{path} enthält keine bewegten Bilder; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is coded in a way that is not supported; convert it to H.264 in an MP4 file.</source>
        <translation>{path} ist auf nicht unterstützte Weise kodiert; in H.264 in einer MP4-Datei umwandeln.</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} pixels, more than the limit of {limit} megapixels for video; export it smaller.</source>
        <translation>{path} hat {width} x {height} Pixel, mehr als die Grenze von {limit} Megapixeln für Video; kleiner exportieren.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_format</name>
    <message>
        <source>{place} is not a video that can be read here; use MP4, MOV, AVI, MKV, WebM, MPEG or WMV.</source>
        <translation>{place} ist kein Video, das hier gelesen werden kann; MP4, MOV, AVI, MKV, WebM, MPEG oder WMV benutzen.</translation>
    </message>
    <message>
        <source>{path} is a playlist, not a video; choose the video file itself.</source>
        <translation>{path} ist eine Abspielliste, kein Video; die Videodatei selbst wählen.</translation>
    </message>
    <message>
        <source>{place} is empty (0 bytes); copy it again from the camera.</source>
        <translation>{place} ist leer (0 Bytes); noch einmal von der Kamera kopieren.</translation>
    </message>
    <message>
        <source>{place} cannot be read; check its permissions and the drive it is on.</source>
        <translation>{place} kann nicht gelesen werden; die Rechte und das Laufwerk prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_index</name>
    <message>
        <source>{name} ends with frame {last}, there is no frame {frame}; choose another.</source>
        <translation>{name} endet mit Einzelbild {last}, es gibt kein Einzelbild {frame}; ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_pictures</name>
    <message>
        <source>A frame of the video cannot be shown; close other programs or convert the video to H.264 in an MP4 file.</source>
        <translation>Ein Einzelbild des Videos kann nicht gezeigt werden; andere Programme schließen oder das Video in H.264 in einer MP4-Datei umwandeln.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_reader</name>
    <message>
        <source>Frame {number} of {path} is damaged; go on to the next one.</source>
        <translation>Einzelbild {number} von {path} ist beschädigt; zum nächsten gehen.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_source</name>
    <message>
        <source>{path} holds frames of different sizes or depths; convert the video to one size.</source>
        <translation>{path} enthält Einzelbilder verschiedener Größe oder Tiefe; das Video auf eine Größe umwandeln.</translation>
    </message>
</context>
<context>
    <name>inspector.io.video_write</name>
    <message>
        <source>{path} could not be written as a video; free some space or choose another folder.</source>
        <translation>{path} konnte nicht als Video geschrieben werden; Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.report.appendix</name>
    <message>
        <source>from a drawn length</source>
        <translation>aus einer gezeichneten Länge</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>by the map's own system</source>
        <translation>nach dem eigenen System der Karte</translation>
    </message>
    <message>
        <source>from bottom to top of the pictures</source>
        <translation>in den Bildern von unten nach oben</translation>
    </message>
    <message>
        <source>from side to side of the pictures</source>
        <translation>in den Bildern von Seite zu Seite</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Table of findings</source>
        <translation>Tabelle der Befunde</translation>
    </message>
    <message>
        <source>Table of observations</source>
        <translation>Tabelle der Feststellungen</translation>
    </message>
    <message numerus="yes">
        <source>{areas} on {n} pictures ({kinds}). What they show was replaced by a mosaic of their surroundings in this report; the original files are unchanged.</source>
        <extracomment>One: {areas} on {n} picture ({kinds}). What they show was replaced by a mosaic of their surroundings in this report; the original files are unchanged.</extracomment>
        <translation><numerusform>{areas} auf {n} Bild ({kinds}). Was sie zeigen, wurde in diesem Bericht durch ein Mosaik ihrer Umgebung ersetzt; die Originaldateien sind unverändert.</numerusform><numerusform>{areas} auf {n} Bildern ({kinds}). Was sie zeigen, wurde in diesem Bericht durch ein Mosaik ihrer Umgebung ersetzt; die Originaldateien sind unverändert.</numerusform></translation>
    </message>
    <message>
        <source>SHA-256 {digest} (the CSV of the accepted ones).</source>
        <translation>SHA-256 {digest} (das CSV der angenommenen).</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>none: all measures are in pixels</source>
        <translation>keiner: alle Maße sind in Pixeln</translation>
    </message>
    <message>
        <source>{min:.5g} to {max:.5g} mm/px on {count} pictures; each is under Files</source>
        <translation>{min:.5g} bis {max:.5g} mm/px auf {count} Bildern; jeder steht unter Dateien</translation>
    </message>
    <message>
        <source>{scales} (number of pictures)</source>
        <translation>{scales} (Anzahl der Bilder)</translation>
    </message>
    <message>
        <source>{scales}; none on {count}</source>
        <translation>{scales}; keiner auf {count}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Blurred areas</source>
        <translation>Unkenntliche Stellen</translation>
    </message>
    <message>
        <source>SHA-256 {digest} (the CSV of the accepted ones). Its first twelve digits stand at the foot of every page.</source>
        <translation>SHA-256 {digest} (das CSV der angenommenen). Die ersten zwölf Stellen stehen am Fuß jeder Seite.</translation>
    </message>
    <message>
        <source>Table of map findings</source>
        <translation>Tabelle der Befunde</translation>
    </message>
    <message>
        <source>{book_id}: not installed, not graded</source>
        <translation>{book_id}: nicht installiert, nicht eingestuft</translation>
    </message>
    <message>
        <source>{book}; rows confirmed by the user: {rows}</source>
        <translation>{book}; von Hand bestätigte Zeilen: {rows}</translation>
    </message>
    <message>
        <source>Driving direction</source>
        <translation>Fahrtrichtung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>Codeliste</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>no bands chosen: nothing is graded</source>
        <translation>keine Stufen gewählt: nichts ist eingestuft</translation>
    </message>
    <message>
        <source>Rejected suggestions</source>
        <translation>Verworfene Vorschläge</translation>
    </message>
    <message>
        <source>No pictures.</source>
        <translation>Keine Bilder.</translation>
    </message>
    <message>
        <source>not graded: no picture has a scale</source>
        <translation>nicht eingestuft: kein Bild hat einen Maßstab</translation>
    </message>
    <message>
        <source>What it was taken for</source>
        <translation>Wofür es gehalten wurde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>{name}: low up to {low_max_mm:g} mm mean width, moderate up to {moderate_max_mm:g} mm, high above. {source}</source>
        <translation>{name}: gering bis {low_max_mm:g} mm mittlere Breite, mittel bis {moderate_max_mm:g} mm, darüber hoch. {source}</translation>
    </message>
</context>
<context>
    <name>inspector.report.appendix_models</name>
    <message>
        <source>Commercial use is not permitted: the weights were trained on pictures whose licence forbids it.</source>
        <translation>Kommerzielle Nutzung ist nicht erlaubt: die Gewichte wurden auf Bildern trainiert, deren Lizenz es verbietet.</translation>
    </message>
    <message>
        <source>The user brought this model: nobody who makes Inspector trained or measured it, and the terms of its weights are not known.</source>
        <translation>Dieses Modell wurde von Hand hinzugefügt: niemand von Inspector hat es trainiert oder gemessen, und die Bedingungen seiner Gewichte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Nobody measured what this model does to pictures or tasks (no PSNR, SSIM, LPIPS or Δ of a task): judge it by the pairs of pictures in this report.</source>
        <translation>Niemand hat gemessen, was dieses Modell mit Bildern oder Aufgaben macht (kein PSNR, SSIM, LPIPS oder Δ einer Aufgabe): nach den Bildpaaren in diesem Bericht beurteilen.</translation>
    </message>
    <message>
        <source>What its pictures do for a task (ΔLR, ΔSR, ΔHR) was not measured.</source>
        <translation>Was seine Bilder für eine Aufgabe bewirken (ΔLR, ΔSR, ΔHR), wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>LPIPS was not measured.</source>
        <translation>LPIPS wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Scores in per cent: LR on shrunk and interpolated pictures, SR on what the model made of them, HR on the true ones. ΔLR = LR − HR, ΔSR = SR − LR, ΔHR = HR − SR, in percentage points.</source>
        <translation>Werte in Prozent: LR auf verkleinerten und interpolierten Bildern, SR auf dem, was das Modell daraus machte, HR auf den wahren. ΔLR = LR − HR, ΔSR = SR − LR, ΔHR = HR − SR, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>tiles of {tile_px} px with {overlap_px} px overlap</source>
        <translation>Kacheln von {tile_px} px mit {overlap_px} px Überlappung</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>whole pictures</source>
        <translation>ganze Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>How it ran</source>
        <translation>Wie es lief</translation>
    </message>
    <message>
        <source>No model was used.</source>
        <translation>Kein Modell wurde benutzt.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <source>Weights SHA-256</source>
        <translation>SHA-256 der Gewichte</translation>
    </message>
    <message>
        <source>On {dataset}</source>
        <translation>Auf {dataset}</translation>
    </message>
    <message>
        <source>Likeness to the true picture on</source>
        <translation>Ähnlichkeit mit dem wahren Bild auf</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>What a task finds on</source>
        <translation>Was eine Aufgabe findet auf</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>No scores of this model are known.</source>
        <translation>Für dieses Modell sind keine Werte bekannt.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>not installed here</source>
        <translation>hier nicht installiert</translation>
    </message>
    <message>
        <source>{runner} on {device}, {dtype}, {tiles}, Inspector {app_version}</source>
        <translation>{runner} auf {device}, {dtype}, {tiles}, Inspector {app_version}</translation>
    </message>
</context>
<context>
    <name>inspector.report.blocks</name>
    <message>
        <source>Length and widths in {unit}.</source>
        <translation>Länge und Breiten in {unit}.</translation>
    </message>
    <message>
        <source>{scale} × {scale} by {name}</source>
        <translation>{scale} × {scale} durch {name}</translation>
    </message>
    <message>
        <source>Original, {width} × {height} px</source>
        <translation>Original, {width} × {height} px</translation>
    </message>
    <message>
        <source>Outline of the finding</source>
        <translation>Umriss des Befundes</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Mean width</source>
        <translation>Mittl. Breite</translation>
    </message>
    <message>
        <source>Max. width</source>
        <translation>Größte Breite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Areas blurred, {width} × {height} px</source>
        <translation>Stellen unkenntlich, {width} × {height} px</translation>
    </message>
    <message>
        <source>Outline of the finding; the ring marks its widest place, {widest}</source>
        <translation>Umriss; der Ring markiert die breiteste Stelle, {widest}</translation>
    </message>
    <message>
        <source>Values marked px: the picture has no scale.</source>
        <translation>Werte mit px: das Bild hat keinen Maßstab.</translation>
    </message>
    <message>
        <source>Severity: {severity}</source>
        <translation>Schwere: {severity}</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>Liste der Befunde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>inspector.report.check</name>
    <message>
        <source>No finding is accepted; the report will say so.</source>
        <translation>Kein Befund ist angenommen; der Bericht wird das sagen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions are not judged yet; only accepted ones are reported.</source>
        <extracomment>One: {n} suggestion is not judged yet; only accepted ones are reported.</extracomment>
        <translation><numerusform>{n} Vorschlag ist noch nicht beurteilt; nur angenommene werden berichtet.</numerusform><numerusform>{n} Vorschläge sind noch nicht beurteilt; nur angenommene werden berichtet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} areas proposed for redaction are neither confirmed nor rejected; only confirmed areas are blurred.</source>
        <extracomment>One: {n} area proposed for redaction is neither confirmed nor rejected; only confirmed areas are blurred.</extracomment>
        <translation><numerusform>{n} zum Unkenntlichmachen vorgeschlagene Stelle ist weder bestätigt noch verworfen; nur bestätigte werden unkenntlich.</numerusform><numerusform>{n} zum Unkenntlichmachen vorgeschlagene Stellen sind weder bestätigt noch verworfen; nur bestätigte werden unkenntlich.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are reported without a scale: no millimetres there.</source>
        <extracomment>One: {n} picture is reported without a scale: no millimetres there.</extracomment>
        <translation><numerusform>{n} Bild wird ohne Maßstab berichtet: dort keine Millimeter.</numerusform><numerusform>{n} Bilder werden ohne Maßstab berichtet: dort keine Millimeter.</numerusform></translation>
    </message>
    <message>
        <source>No severity bands are chosen; nothing will be graded.</source>
        <translation>Keine Schwerestufen sind gewählt; nichts wird eingestuft.</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_fields</name>
    <message>
        <source>Written by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Durchgesehen von</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>The logo is no picture; choose another one or take it away.</source>
        <translation>Das Logo ist kein Bild; ein anderes wählen oder es wegnehmen.</translation>
    </message>
    <message>
        <source>The template is for sewers and there is no pipe run; choose another one.</source>
        <translation>Die Vorlage ist für Kanäle, und es gibt keine Haltung; eine andere wählen.</translation>
    </message>
    <message>
        <source>The template is for pavements and there is no such finding; change it.</source>
        <translation>Die Vorlage ist für Straßen, und es gibt keinen solchen Befund; ändern.</translation>
    </message>
    <message>
        <source>The template is for maps and there is no map; choose another one.</source>
        <translation>Die Vorlage ist für Karten, und es gibt keine Karte; eine andere wählen.</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as 2026-05-31.</source>
        <translation>„{text}“ ist kein Datum; als 2026-05-31 schreiben.</translation>
    </message>
    <message>
        <source>The report is dated before the inspection; correct one of the dates.</source>
        <translation>Der Bericht ist vor der Inspektion datiert; eines der Daten berichtigen.</translation>
    </message>
    <message>
        <source>“{role}” has a date and no name; add who signs.</source>
        <translation>„{role}“ hat ein Datum und keinen Namen; hinzufügen, wer unterschreibt.</translation>
    </message>
    <message>
        <source>“{role}” is dated before the inspection; correct it.</source>
        <translation>„{role}“ ist vor der Inspektion datiert; berichtigen.</translation>
    </message>
    <message>
        <source>“{role}” is dated before “{earlier}”; check both.</source>
        <translation>„{role}“ ist vor „{earlier}“ datiert; beide prüfen.</translation>
    </message>
    <message>
        <source>The report has no title.</source>
        <translation>Der Bericht hat keinen Titel.</translation>
    </message>
    <message>
        <source>The report has no number.</source>
        <translation>Der Bericht hat keine Nummer.</translation>
    </message>
    <message>
        <source>The report names no inspector.</source>
        <translation>Der Bericht nennt keine inspizierende Person.</translation>
    </message>
    <message>
        <source>The report names no client.</source>
        <translation>Der Bericht nennt keinen Auftraggeber.</translation>
    </message>
    <message>
        <source>The report does not say who inspected.</source>
        <translation>Der Bericht sagt nicht, welche Firma inspiziert hat.</translation>
    </message>
    <message>
        <source>The report has no date of inspection.</source>
        <translation>Der Bericht hat kein Datum der Inspektion.</translation>
    </message>
    <message>
        <source>“{role}” has a name and no date; add it, or sign by hand.</source>
        <translation>„{role}“ hat einen Namen und kein Datum; hinzufügen oder von Hand unterschreiben.</translation>
    </message>
    <message>
        <source>“{role}” is empty; CJJ 181 reports carry four signatures.</source>
        <translation>„{role}“ ist leer; Berichte nach CJJ 181 tragen vier Unterschriften.</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_files</name>
    <message numerus="yes">
        <source>{n} files are not hashed yet (SHA-256); wait until it is done.</source>
        <extracomment>One: {n} file is not hashed yet (SHA-256); wait until it is done.</extracomment>
        <translation><numerusform>{n} Datei hat noch keine Prüfsumme (SHA-256); warten, bis es getan ist.</numerusform><numerusform>{n} Dateien haben noch keine Prüfsumme (SHA-256); warten, bis es getan ist.</numerusform></translation>
    </message>
    <message>
        <source>The file of {name} is not the one that was inspected.</source>
        <translation>Die Datei von {name} ist nicht die inspizierte.</translation>
    </message>
    <message>
        <source>The file of an enhanced picture is missing or damaged; enhance {code} again.</source>
        <translation>Die Datei eines verbesserten Bildes fehlt oder ist beschädigt; {code} noch einmal verbessern.</translation>
    </message>
    <message>
        <source>The file of {name} is not there.</source>
        <translation>Die Datei von {name} ist nicht da.</translation>
    </message>
</context>
<context>
    <name>inspector.report.check_texts</name>
    <message>
        <source>A text of the report is printed with boxes for {signs}.</source>
        <translation>Ein Text des Berichts wird mit Kästchen statt {signs} gedruckt.</translation>
    </message>
    <message>
        <source>The name {name} is printed with boxes for {signs}.</source>
        <translation>Der Name {name} wird mit Kästchen statt {signs} gedruckt.</translation>
    </message>
    <message>
        <source>A text on {name} is printed with boxes for {signs}.</source>
        <translation>Ein Text auf {name} wird mit Kästchen statt {signs} gedruckt.</translation>
    </message>
    <message>
        <source>The head of the run on {name} is printed with boxes for {signs}.</source>
        <translation>Die Kopfdaten der Haltung auf {name} werden mit Kästchen statt {signs} gedruckt.</translation>
    </message>
</context>
<context>
    <name>inspector.report.cover</name>
    <message>
        <source>worst grade</source>
        <translation>schlechteste Klasse</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Section of the road</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspiziert von</translation>
    </message>
    <message>
        <source>Report no.</source>
        <translation>Bericht-Nr.</translation>
    </message>
    <message>
        <source>Project no.</source>
        <translation>Projekt-Nr.</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>Auftrags-Nr.</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>Inspiziert am</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Inspektionsbericht</translation>
    </message>
    <message>
        <source>Sewer inspection report</source>
        <translation>Kanalinspektionsbericht</translation>
    </message>
    <message>
        <source>Pavement inspection report</source>
        <translation>Straßenzustandsbericht</translation>
    </message>
    <message>
        <source>Satellite image report</source>
        <translation>Satellitenbildbericht</translation>
    </message>
    <message>
        <source>worst grade ({best} to {worst})</source>
        <translation>schlechteste Klasse ({best} bis {worst})</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Umschlag</translation>
    </message>
    <message numerus="yes">
        <source>runs</source>
        <extracomment>One: run</extracomment>
        <translation><numerusform>Haltung</numerusform><numerusform>Haltungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>observations</source>
        <extracomment>One: observation</extracomment>
        <translation><numerusform>Feststellung</numerusform><numerusform>Feststellungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>findings</source>
        <extracomment>One: finding</extracomment>
        <translation><numerusform>Befund</numerusform><numerusform>Befunde</numerusform></translation>
    </message>
    <message>
        <source>total length</source>
        <translation>Gesamtlänge</translation>
    </message>
    <message>
        <source>largest crack width</source>
        <translation>größte Rissbreite</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Area inspected</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>highest severity</source>
        <translation>höchste Schwere</translation>
    </message>
    <message>
        <source>pictures inspected</source>
        <translation>inspizierte Bilder</translation>
    </message>
</context>
<context>
    <name>inspector.report.enhanced_plates</name>
    <message>
        <source>The enhanced picture is not there any more; make it again to print it.</source>
        <translation>Das verbesserte Bild ist nicht mehr da; es neu machen, um es zu drucken.</translation>
    </message>
    <message>
        <source>The enhanced picture is left out: another frame helped to make it, and areas of such frames are redacted.</source>
        <translation>Das verbesserte Bild ist ausgelassen: ein anderes Einzelbild half dabei, und Stellen solcher Bilder sind unkenntlich.</translation>
    </message>
</context>
<context>
    <name>inspector.report.evaluation</name>
    <message>
        <source>A continuous defect counts once. Grades run from {best}, the best, to {worst}.</source>
        <translation>Ein Streckenschaden zählt einmal. Die Klassen reichen von {best}, der besten, bis {worst}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs of together {length:.1f} m are assessed.</source>
        <extracomment>One: {n} run of {length:.1f} m is assessed.</extracomment>
        <translation><numerusform>{n} Haltung von {length:.1f} m ist bewertet.</numerusform><numerusform>{n} Haltungen von zusammen {length:.1f} m sind bewertet.</numerusform></translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Evaluation of all runs</source>
        <translation>Auswertung aller Haltungen</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>Keine Klasse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Defects by code and grade: {book}</source>
        <translation>Schäden nach Code und Klasse: {book}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Runs by class</source>
        <translation>Haltungen nach Klasse</translation>
    </message>
    <message>
        <source>Runs by RI</source>
        <translation>Haltungen nach RI</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Runs by MI</source>
        <translation>Haltungen nach MI</translation>
    </message>
</context>
<context>
    <name>inspector.report.facts</name>
    <message>
        <source>{model} (confidence {confidence}), accepted</source>
        <translation>{model} (Konfidenz {confidence}), angenommen</translation>
    </message>
    <message>
        <source>{model} (confidence {confidence}), edited by the inspector</source>
        <translation>{model} (Konfidenz {confidence}), von Hand bearbeitet</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>{index}, about {minutes} min {seconds:.1f} s after the first</source>
        <translation>{index}, etwa {minutes} min {seconds:.1f} s nach dem ersten</translation>
    </message>
    <message>
        <source>Enhanced by {model_title}: enhanced, not original evidence.</source>
        <translation>Verbessert durch {model_title}: verbessert, kein Originalbeleg.</translation>
    </message>
    <message>
        <source>{kind} (set by the inspector)</source>
        <translation>{kind} (von Hand gesetzt)</translation>
    </message>
    <message>
        <source>{name}, frame {index}</source>
        <translation>{name}, Einzelbild {index}</translation>
    </message>
    <message>
        <source>bicubic interpolation</source>
        <translation>bikubische Interpolation</translation>
    </message>
    <message>
        <source>Width, {unit}</source>
        <translation>Breite, {unit}</translation>
    </message>
    <message>
        <source>on source</source>
        <translation>auf dem Original</translation>
    </message>
    <message>
        <source>on enhanced</source>
        <translation>auf dem verbesserten Bild</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Length along the crack</source>
        <translation>Länge entlang des Risses</translation>
    </message>
    <message>
        <source>95 % is narrower than</source>
        <translation>95 % ist schmaler als</translation>
    </message>
    <message>
        <source>Largest width</source>
        <translation>Größte Breite</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Orientation in the picture</source>
        <translation>Richtung im Bild</translation>
    </message>
    <message>
        <source>Branching points</source>
        <translation>Verzweigungspunkte</translation>
    </message>
    <message>
        <source>Defect class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>x {left:.0f}, y {top:.0f} px (centre)</source>
        <translation>x {left:.0f}, y {top:.0f} px (Mitte)</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden von</translation>
    </message>
    <message>
        <source>the inspector</source>
        <translation>der inspizierenden Person</translation>
    </message>
    <message>
        <source>a model, then the inspector</source>
        <translation>einem Modell, dann der inspizierenden Person</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Length along the line</source>
        <translation>Länge entlang der Linie</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>date {number}</source>
        <translation>Termin {number}</translation>
    </message>
</context>
<context>
    <name>inspector.report.flowables</name>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
</context>
<context>
    <name>inspector.report.fonts</name>
    <message>
        <source>The font {file_name} of the reports cannot be read; reinstall the app.</source>
        <translation>Die Schrift {file_name} der Berichte kann nicht gelesen werden; die App neu installieren.</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_facts</name>
    <message>
        <source>{offsets}, added before the division</source>
        <translation>{offsets}, vor der Teilung addiert</translation>
    </message>
    <message>
        <source>{share} (counted on a picture {n} times smaller)</source>
        <translation>{share} (auf einem {n}-mal kleineren Bild gezählt)</translation>
    </message>
    <message>
        <source>{degrees}°, in the middle {text}</source>
        <translation>{degrees}°, in der Mitte {text}</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>none: the values have no offset</source>
        <translation>keiner: die Werte haben keinen Versatz</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>{area} km²</source>
        <translation>{area} km²</translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} ha</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>Produktkennung</translation>
    </message>
    <message>
        <source>Product level</source>
        <translation>Produktstufe</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Super-resolved by</source>
        <translation>Hochgerechnet durch</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Processing baseline</source>
        <translation>Processing Baseline</translation>
    </message>
    <message>
        <source>Offset applied</source>
        <translation>Versatz angewandt</translation>
    </message>
    <message>
        <source>not stated in the file</source>
        <translation>in der Datei nicht angegeben</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Area of the picture</source>
        <translation>Fläche des Bildes</translation>
    </message>
    <message>
        <source>Clouds, as its metadata say</source>
        <translation>Wolken, laut Metadaten</translation>
    </message>
    <message>
        <source>Masked by scene classes (SCL)</source>
        <translation>Durch Szenenklassen (SCL) maskiert</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_list</name>
    <message>
        <source>Object class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Findings on the maps</source>
        <translation>Befunde auf den Karten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_map</name>
    <message>
        <source>{degrees:.4f}° E</source>
        <translation>{degrees:.4f}° O</translation>
    </message>
    <message>
        <source>{degrees:.4f}° W</source>
        <translation>{degrees:.4f}° W</translation>
    </message>
    <message>
        <source>{degrees:.4f}° N</source>
        <translation>{degrees:.4f}° N</translation>
    </message>
    <message>
        <source>{degrees:.4f}° S</source>
        <translation>{degrees:.4f}° S</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_pages</name>
    <message numerus="yes">
        <source>{n} findings on this map.</source>
        <extracomment>One: {n} finding on this map.</extracomment>
        <translation><numerusform>{n} Befund auf dieser Karte.</numerusform><numerusform>{n} Befunde auf dieser Karte.</numerusform></translation>
    </message>
    <message>
        <source>≈: middle lines of regions on a map in degrees, measured as if straight.</source>
        <translation>≈: Mittellinien von Flächen auf einer Karte in Grad, gemessen, als wären sie gerade.</translation>
    </message>
    <message>
        <source>Provenance of the maps</source>
        <translation>Herkunft der Karten</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Outlines in the colours of their classes, numbers where there is room.</source>
        <translation>Umrisse in den Farben ihrer Klassen, Nummern, wo Platz ist.</translation>
    </message>
    <message>
        <source>The arrow points to the north of the grid.</source>
        <translation>Der Pfeil zeigt nach Gitternord.</translation>
    </message>
    <message>
        <source>At the corners: latitude and longitude (WGS 84).</source>
        <translation>An den Ecken: Breite und Länge (WGS 84).</translation>
    </message>
    <message>
        <source>Shown: {bands}.</source>
        <translation>Gezeigt: {bands}.</translation>
    </message>
    <message>
        <source>Areas are hidden.</source>
        <translation>Stellen sind unkenntlich.</translation>
    </message>
    <message>
        <source>No findings were accepted on this map.</source>
        <translation>Auf dieser Karte wurden keine Befunde angenommen.</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>Fläche, m²</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>Fläche, ha</translation>
    </message>
    <message>
        <source>Area, km²</source>
        <translation>Fläche, km²</translation>
    </message>
    <message>
        <source>Length, km</source>
        <translation>Länge, km</translation>
    </message>
    <message>
        <source>Area, px²</source>
        <translation>Fläche, px²</translation>
    </message>
    <message>
        <source>Length, px</source>
        <translation>Länge, px</translation>
    </message>
    <message>
        <source>date {n}</source>
        <translation>Termin {n}</translation>
    </message>
    <message>
        <source>Grid: longitude and latitude, {system}.</source>
        <translation>Gitter: Länge und Breite, {system}.</translation>
    </message>
    <message>
        <source>Grid: eastings and northings in metres, {system}.</source>
        <translation>Gitter: Rechts- und Hochwert in Metern, {system}.</translation>
    </message>
    <message>
        <source>The map itself is in degrees ({crs}).</source>
        <translation>Die Karte selbst ist in Grad ({crs}).</translation>
    </message>
    <message>
        <source>The file does not say where on earth this is: all measures are in px.</source>
        <translation>Die Datei sagt nicht, wo auf der Erde das ist: alle Maße sind in px.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Super-resolution</source>
        <translation>Superauflösung</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_plates</name>
    <message>
        <source>As measured: {wide} × {high} px</source>
        <translation>Wie gemessen: {wide} × {high} px</translation>
    </message>
    <message>
        <source>{stamp}. {scale} × {scale} by {name}</source>
        <translation>{stamp}. {scale} × {scale} durch {name}</translation>
    </message>
    <message>
        <source>{coarse} m as measured, {fine} m enlarged</source>
        <translation>{coarse} m wie gemessen, {fine} m vergrößert</translation>
    </message>
    <message>
        <source>{scale} × {scale} pixels for each</source>
        <translation>{scale} × {scale} Pixel für jedes</translation>
    </message>
    <message>
        <source>{limit} and more</source>
        <translation>{limit} und mehr</translation>
    </message>
    <message>
        <source>How far the enlarged map, recorded again as the sensor would, is from what was measured (reflectance). Grey: nothing clear was measured.</source>
        <translation>Wie weit die vergrößerte Karte, noch einmal wie vom Sensor aufgenommen, vom Gemessenen abweicht (Reflexion). Grau: nichts Klares gemessen.</translation>
    </message>
    <message>
        <source>Enlarged part</source>
        <translation>Vergrößerter Teil</translation>
    </message>
    <message>
        <source>{wide} × {high} px from column {x}, row {y}</source>
        <translation>{wide} × {high} px ab Spalte {x}, Zeile {y}</translation>
    </message>
    <message>
        <source>Differs from what was measured</source>
        <translation>Weicht vom Gemessenen ab</translation>
    </message>
    <message>
        <source>mean {mean}, median {median}, 95 % of the pixels below {p95} (reflectance; over the whole enlarged part, clear pixels; no reference is needed)</source>
        <translation>Mittel {mean}, Median {median}, 95 % der Pixel unter {p95} (Reflexion; über den ganzen vergrößerten Teil, klare Pixel; keine Referenz nötig)</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>inspector.report.land_sums</name>
    <message numerus="yes">
        <source>findings on land</source>
        <extracomment>One: finding on land</extracomment>
        <translation><numerusform>Befund</numerusform><numerusform>Befunde</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>classes</source>
        <extracomment>One: class</extracomment>
        <translation><numerusform>Klasse</numerusform><numerusform>Klassen</numerusform></translation>
    </message>
    <message>
        <source>area of the findings</source>
        <translation>Fläche der Befunde</translation>
    </message>
    <message numerus="yes">
        <source>maps</source>
        <extracomment>One: map</extracomment>
        <translation><numerusform>Karte</numerusform><numerusform>Karten</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.report.layout</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>inspector.report.method</name>
    <message>
        <source>{stamp}: enhanced pictures were enlarged by a model, which adds detail that fits what it learnt. They are shown beside the source and were not measured in its place.</source>
        <translation>{stamp}: verbesserte Bilder wurden von einem Modell vergrößert, das Einzelheiten hinzufügt, die zu dem passen, was es gelernt hat. Sie stehen neben dem Original und wurden nicht an seiner Stelle gemessen.</translation>
    </message>
    <message>
        <source>{stamp}: a model that restores shows what the surface would look like without damage. What differs from that by more than a threshold was suggested; mode and guards stand beside the model. Findings were measured on the original pictures.</source>
        <translation>{stamp}: ein wiederherstellendes Modell zeigt, wie die Oberfläche ohne Schaden aussähe. Was davon um mehr als eine Schwelle abweicht, wurde vorgeschlagen; Modus und Sicherungen stehen beim Modell. Befunde wurden auf den Originalbildern gemessen.</translation>
    </message>
    <message>
        <source>Cracks are outlined on the original pictures. Length runs along the centre line (skeleton) of the outline; widths are taken perpendicular to it. A crack that was drawn as a line has a length and no width. Mean, 95th percentile and largest width are those of one finding. The largest width is a single place and is marked on the picture.</source>
        <translation>Risse sind auf den Originalbildern umrandet. Die Länge läuft entlang der Mittellinie (Skelett) des Umrisses; Breiten sind quer dazu genommen. Ein als Linie gezeichneter Riss hat eine Länge und keine Breite. Mittel, 95. Perzentil und größte Breite gelten je Befund. Die größte Breite ist eine einzelne Stelle und im Bild markiert.</translation>
    </message>
    <message>
        <source>Longitudinal cracks run within 20° of the driving direction, transverse ones within 20° of its perpendicular (after AASHTO R 85); cracks that branch and are much longer than they reach are a pattern. The inspector may override the type. Severity follows from the mean width.</source>
        <translation>Längsrisse verlaufen innerhalb von 20° zur Fahrtrichtung, Querrisse innerhalb von 20° quer dazu (nach AASHTO R 85); Risse, die sich verzweigen und viel länger sind als ihre Ausdehnung, sind ein Netz. Die Art kann von Hand gesetzt werden. Die Schwere folgt aus der mittleren Breite.</translation>
    </message>
    <message>
        <source>A model only suggests. Every finding in this report was drawn or accepted by a person.</source>
        <translation>Ein Modell schlägt nur vor. Jeder Befund in diesem Bericht wurde von einer Person gezeichnet oder angenommen.</translation>
    </message>
    <message>
        <source>Observations are coded on the original frames by the book named in the head of each run. A grade follows from the rule of the book unless the inspector set it; then the reason is printed. Clock positions run from 1 to 12 with 12 at the top, seen in the direction of travel.</source>
        <translation>Feststellungen sind auf den Originalbildern kodiert, nach der Liste, die im Kopf jeder Haltung steht. Die Klasse folgt aus der Regel der Liste, sofern sie nicht von Hand gesetzt ist; dann steht der Grund dabei. Uhrzeitlagen reichen von 1 bis 12 mit 12 oben, in Blickrichtung.</translation>
    </message>
    <message>
        <source>Millimetres follow from the ring: the circle of the pipe's wall at the distance of the place, whose diameter is the pipe's. Sizes across are valid for what lies in the plane of the ring, the length along the wall for what is on the wall. On the wall away from the ring a picture gives no length.</source>
        <translation>Millimeter folgen aus dem Ring: dem Kreis der Rohrwand in der Entfernung der Stelle, dessen Durchmesser der des Rohrs ist. Quermaße gelten für das, was in der Ebene des Rings liegt, die Länge entlang der Wand für das, was auf der Wand ist. Auf der Wand abseits des Rings gibt ein Bild keine Länge.</translation>
    </message>
    <message>
        <source>A chainage marked est. was estimated and not read from a counter.</source>
        <translation>Eine mit gesch. gekennzeichnete Station wurde geschätzt und nicht von einem Zähler abgelesen.</translation>
    </message>
    <message>
        <source>On maps, areas are those of the pixels by the coordinate system of the file; lengths run along the middle lines of regions and along drawn lines. In a projected system they are those of its plane, in degrees those of the ellipsoid.</source>
        <translation>Auf Karten sind Flächen die der Pixel nach dem Koordinatensystem der Datei; Längen laufen entlang der Mittellinien von Flächen und gezeichneter Linien. In einem projizierten System sind es die seiner Ebene, in Grad die des Ellipsoids.</translation>
    </message>
    <message>
        <source>Super-resolved maps are what a model holds likely and not a measurement. How far one is from what was measured is said by recording it again as the sensor would; that needs no reference and does not prove its details.</source>
        <translation>Hochgerechnete Karten sind, was ein Modell für wahrscheinlich hält, und keine Messung. Wie weit eine vom Gemessenen abweicht, sagt eine erneute Aufnahme wie durch den Sensor; das braucht keine Referenz und beweist ihre Einzelheiten nicht.</translation>
    </message>
    <message>
        <source>Every finding on a map was drawn or accepted by a person.</source>
        <translation>Jeder Befund auf einer Karte wurde von einer Person gezeichnet oder angenommen.</translation>
    </message>
</context>
<context>
    <name>inspector.report.model_scores</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>gerechnet</translation>
    </message>
    <message>
        <source>rendered pipes</source>
        <translation>gerechnete Rohre</translation>
    </message>
    <message>
        <source>rendered land</source>
        <translation>gerechnetes Gelände</translation>
    </message>
    <message>
        <source>bicubic of the mean</source>
        <translation>bikubisch aus dem Mittel</translation>
    </message>
    <message>
        <source>reference none</source>
        <translation>ohne Referenz</translation>
    </message>
    <message>
        <source>reference 1x</source>
        <translation>Referenz 1x</translation>
    </message>
    <message>
        <source>reference 2x</source>
        <translation>Referenz 2x</translation>
    </message>
    <message>
        <source>reference 4x</source>
        <translation>Referenz 4x</translation>
    </message>
    <message>
        <source>native</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>masks that fit</source>
        <translation>passende Masken</translation>
    </message>
    <message>
        <source>PSNR after levelling</source>
        <translation>PSNR nach Angleichung</translation>
    </message>
    <message>
        <source>PSNR, colours</source>
        <translation>PSNR, Farben</translation>
    </message>
    <message>
        <source>PSNR, brightness</source>
        <translation>PSNR, Helligkeit</translation>
    </message>
    <message>
        <source>SSIM after levelling</source>
        <translation>SSIM nach Angleichung</translation>
    </message>
    <message>
        <source>SSIM, colours</source>
        <translation>SSIM, Farben</translation>
    </message>
    <message>
        <source>SSIM, brightness</source>
        <translation>SSIM, Helligkeit</translation>
    </message>
    <message>
        <source>LPIPS, smaller is more alike</source>
        <translation>LPIPS, kleiner ist ähnlicher</translation>
    </message>
</context>
<context>
    <name>inspector.report.observation_table</name>
    <message>
        <source>Chainage</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Feststellung</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The photo of an observation has its number and is on the page named.</source>
        <translation>Das Foto einer Feststellung trägt ihre Nummer und steht auf der genannten Seite.</translation>
    </message>
    <message>
        <source>about {time} · {index}</source>
        <translation>etwa {time} · {index}</translation>
    </message>
    <message>
        <source>Time, frame</source>
        <translation>Zeit, Einzelbild</translation>
    </message>
    <message>
        <source>est.: the chainage was estimated, not read from a counter.</source>
        <translation>gesch.: die Station wurde geschätzt, nicht von einem Zähler abgelesen.</translation>
    </message>
    <message>
        <source>*: the grade was set by the inspector; the reason is with the photo.</source>
        <translation>*: die Klasse wurde von Hand gesetzt; der Grund steht beim Foto.</translation>
    </message>
    <message>
        <source>D: tightness, S: stability, B: operation.</source>
        <translation>D: Dichtheit, S: Standsicherheit, B: Betriebssicherheit.</translation>
    </message>
    <message>
        <source>Frames count from 0; the times are those of the recording.</source>
        <translation>Einzelbilder zählen ab 0; die Zeiten sind die der Aufnahme.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>With the numbers put in</source>
        <translation>Mit eingesetzten Zahlen</translation>
    </message>
    <message>
        <source>No observation is coded in this run.</source>
        <translation>In dieser Haltung ist keine Feststellung kodiert.</translation>
    </message>
    <message>
        <source>Photo on page</source>
        <translation>Foto auf Seite</translation>
    </message>
    <message>
        <source>not in the code book</source>
        <translation>nicht in der Codeliste</translation>
    </message>
    <message>
        <source>at a joint</source>
        <translation>an einer Verbindung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>inspector.report.pages</name>
    <message>
        <source>{name} cannot be shown; make the preview again.</source>
        <translation>{name} kann nicht gezeigt werden; die Vorschau neu machen.</translation>
    </message>
</context>
<context>
    <name>inspector.report.pdf</name>
    <message>
        <source>Observations</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Map findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Statement and signatures</source>
        <translation>Erklärung und Unterschriften</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Pavement section</source>
        <translation>Straßenabschnitt</translation>
    </message>
    <message>
        <source>Map of the section</source>
        <translation>Karte des Abschnitts</translation>
    </message>
    <message>
        <source>Strip of the section</source>
        <translation>Streifen des Abschnitts</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Appendix: method, settings, models, files</source>
        <translation>Anhang: Verfahren, Einstellungen, Modelle, Dateien</translation>
    </message>
    <message>
        <source>A text is too long to be laid out; shorten the longest note or name.</source>
        <translation>Ein Text ist zu lang zum Setzen; die längste Notiz oder den längsten Namen kürzen.</translation>
    </message>
</context>
<context>
    <name>inspector.report.pictures</name>
    <message>
        <source>This picture could not be read.</source>
        <translation>Dieses Bild konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>inspector.report.pipe_drawing</name>
    <message>
        <source>A flag has the number of the observation, which is that of its photo, and the code. Bars below the pipe are continuous defects; a broken line marks an estimated chainage.</source>
        <translation>Eine Fahne trägt die Nummer der Feststellung, die auch die ihres Fotos ist, und den Code. Balken unter dem Rohr sind Streckenschäden; eine unterbrochene Linie markiert eine geschätzte Station.</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Fließr.</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Klasse {grade}</translation>
    </message>
</context>
<context>
    <name>inspector.report.plate_facts</name>
    <message>
        <source>{index}, {minutes} min {seconds:.1f} s after the first</source>
        <translation>{index}, {minutes} min {seconds:.1f} s nach dem ersten</translation>
    </message>
    <message>
        <source>{mark}, ends at {chainage} (observation {number})</source>
        <translation>{mark}, endet bei {chainage} (Feststellung {number})</translation>
    </message>
    <message>
        <source>{mark}, its end is not coded</source>
        <translation>{mark}, das Ende ist nicht kodiert</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>tightness</source>
        <translation>Dichtheit</translation>
    </message>
    <message>
        <source>stability</source>
        <translation>Standsicherheit</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>Betriebssicherheit</translation>
    </message>
    <message>
        <source>{arc_mm:.0f} mm along the wall</source>
        <translation>{arc_mm:.0f} mm entlang der Wand</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen durch</translation>
    </message>
    <message>
        <source>{method}; {mm_per_px:.3g} mm/px there</source>
        <translation>{method}; dort {mm_per_px:.3g} mm/px</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Streckenschaden</translation>
    </message>
    <message>
        <source>At a joint</source>
        <translation>An einer Verbindung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{across:.0f} × {upright:.0f} mm in the plane of the ring</source>
        <translation>{across:.0f} × {upright:.0f} mm in der Ebene des Rings</translation>
    </message>
</context>
<context>
    <name>inspector.report.plates</name>
    <message>
        <source>Source, areas hidden</source>
        <translation>Original, Stellen unkenntlich</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>{scale} × {scale} by {model}</source>
        <translation>{scale} × {scale} durch {model}</translation>
    </message>
    <message>
        <source>The whole frame</source>
        <translation>Das ganze Einzelbild</translation>
    </message>
    <message>
        <source>dashed: the ring for sizes</source>
        <translation>gestrichelt: der Ring für Größen</translation>
    </message>
    <message>
        <source>weights SHA-256 {digits}…</source>
        <translation>SHA-256 der Gewichte {digits}…</translation>
    </message>
    <message>
        <source>reference: {name}</source>
        <translation>Referenz: {name}</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>ohne Referenz</translation>
    </message>
    <message>
        <source>areas hidden</source>
        <translation>Stellen unkenntlich</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
</context>
<context>
    <name>inspector.report.plot_file</name>
    <message>
        <source>Plots are SVG, PNG or CSV files; end {name} in {suffixes}.</source>
        <translation>Diagramme sind SVG-, PNG- oder CSV-Dateien; {name} auf {suffixes} enden lassen.</translation>
    </message>
</context>
<context>
    <name>inspector.report.plots</name>
    <message>
        <source>Mean width, {unit}</source>
        <translation>Mittlere Breite, {unit}</translation>
    </message>
    <message>
        <source>low up to {limit:g} {unit}</source>
        <translation>gering bis {limit:g} {unit}</translation>
    </message>
    <message>
        <source>moderate up to {limit:g} {unit}</source>
        <translation>mittel bis {limit:g} {unit}</translation>
    </message>
</context>
<context>
    <name>inspector.report.project_facts</name>
    <message>
        <source>Contractor</source>
        <translation>Auftragnehmer</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Bauüberwachung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Report issued on</source>
        <translation>Bericht ausgestellt am</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <translation>Zertifikats-Nr.</translation>
    </message>
</context>
<context>
    <name>inspector.report.reading</name>
    <message>
        <source>{name} is not the file that was inspected: its content has changed; find the original with “Find missing pictures”.</source>
        <translation>{name} ist nicht die inspizierte Datei: ihr Inhalt hat sich geändert; das Original mit „Fehlende Bilder suchen“ finden.</translation>
    </message>
    <message>
        <source>{name} is a photo and has no frame {index}; mark the place on the right picture.</source>
        <translation>{name} ist ein Foto und hat kein Einzelbild {index}; die Stelle auf dem richtigen Bild markieren.</translation>
    </message>
</context>
<context>
    <name>inspector.report.road_pages</name>
    <message numerus="yes">
        <source>{n} pictures, {affected} with findings</source>
        <extracomment>One: {n} picture, {affected} with findings</extracomment>
        <translation><numerusform>{n} Bild, {affected} mit Befunden</numerusform><numerusform>{n} Bilder, {affected} mit Befunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Widths of {n} findings</source>
        <extracomment>One: Width of {n} finding</extracomment>
        <translation><numerusform>Breite von {n} Befund</numerusform><numerusform>Breiten von {n} Befunden</numerusform></translation>
    </message>
    <message>
        <source>not known: all measures are in pixels</source>
        <translation>nicht bekannt: alle Maße sind in Pixeln</translation>
    </message>
    <message>
        <source>{low} to {high} mm</source>
        <translation>{low} bis {high} mm</translation>
    </message>
    <message>
        <source>Types by direction and branching (after AASHTO R 85).</source>
        <translation>Arten nach Richtung und Verzweigung (nach AASHTO R 85).</translation>
    </message>
    <message>
        <source>Mean width, px</source>
        <translation>Mittl. Breite, px</translation>
    </message>
    <message>
        <source>Largest width, px</source>
        <translation>Größte Breite, px</translation>
    </message>
    <message>
        <source>all severities</source>
        <translation>alle Schweren</translation>
    </message>
    <message>
        <source>picture {n}</source>
        <translation>Bild {n}</translation>
    </message>
    <message>
        <source>One frame for each picture, in their order, turned so that the driving direction runs to the right. Findings lie where they are in the picture; below stand their numbers.</source>
        <translation>Ein Feld je Bild, in ihrer Reihenfolge, so gedreht, dass die Fahrtrichtung nach rechts zeigt. Befunde liegen, wo sie im Bild sind; darunter stehen ihre Nummern.</translation>
    </message>
    <message>
        <source>Damage by type and severity</source>
        <translation>Schäden nach Art und Schwere</translation>
    </message>
    <message>
        <source>Pixel on the road (GSD)</source>
        <translation>Pixel auf der Straße (GSD)</translation>
    </message>
    <message numerus="yes">
        <source>not known of {n} pictures</source>
        <extracomment>One: not known of {n} picture</extracomment>
        <translation><numerusform>nicht bekannt bei {n} Bild</numerusform><numerusform>nicht bekannt bei {n} Bildern</numerusform></translation>
    </message>
    <message>
        <source>Nothing is graded: no severity bands were chosen.</source>
        <translation>Nichts ist eingestuft: keine Schwerestufen wurden gewählt.</translation>
    </message>
    <message>
        <source>Severity by {name}: low up to {low:g} mm mean width, moderate up to {moderate:g} mm, high above.</source>
        <translation>Schwere nach {name}: gering bis {low:g} mm mittlere Breite, mittel bis {moderate:g} mm, darüber hoch.</translation>
    </message>
    <message>
        <source>Extent: length per area of all pictures with a scale, also those without findings. What two pictures show counts twice in both. Mean width: weighted by length.</source>
        <translation>Ausmaß: Länge je Fläche aller Bilder mit Maßstab, auch derer ohne Befunde. Was zwei Bilder zeigen, zählt in beiden doppelt. Mittlere Breite: nach Länge gewichtet.</translation>
    </message>
    <message>
        <source>Length, m</source>
        <translation>Länge, m</translation>
    </message>
    <message>
        <source>Mean width, mm</source>
        <translation>Mittl. Breite, mm</translation>
    </message>
    <message>
        <source>Largest width, mm</source>
        <translation>Größte Breite, mm</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>The chainage of the pictures is not known: they are counted.</source>
        <translation>Die Station der Bilder ist nicht bekannt: sie sind gezählt.</translation>
    </message>
    <message>
        <source>No findings were accepted.</source>
        <translation>Keine Befunde wurden angenommen.</translation>
    </message>
    <message>
        <source>Road chainage</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>upwards in the pictures</source>
        <translation>in den Bildern nach oben</translation>
    </message>
    <message>
        <source>to the right in the pictures</source>
        <translation>in den Bildern nach rechts</translation>
    </message>
    <message>
        <source>Survey date</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>Bilder aufgenommen</translation>
    </message>
    <message>
        <source>Vehicle or camera</source>
        <translation>Fahrzeug oder Kamera</translation>
    </message>
    <message>
        <source>Area in the pictures</source>
        <translation>Fläche in den Bildern</translation>
    </message>
    <message>
        <source>Extent, m/m²</source>
        <translation>Ausmaß, m/m²</translation>
    </message>
    <message>
        <source>Above: the way from the first picture, by the positions of the cameras.</source>
        <translation>Oben: der Weg vom ersten Bild, nach den Positionen der Kameras.</translation>
    </message>
    <message>
        <source>Above: the chainage at which the section begins, and the way from there by the positions of the cameras.</source>
        <translation>Oben: die Station, an der der Abschnitt beginnt, und der Weg von dort nach den Positionen der Kameras.</translation>
    </message>
    <message>
        <source>On pictures without a scale</source>
        <translation>Auf Bildern ohne Maßstab</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_facts</name>
    <message>
        <source>Run {name}</source>
        <translation>Haltung {name}</translation>
    </message>
    <message>
        <source>{count}: {first} to {last}</source>
        <translation>{count}: {first} bis {last}</translation>
    </message>
    <message>
        <source>Pipe reference</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Start manhole</source>
        <translation>Anfangsschacht</translation>
    </message>
    <message>
        <source>End manhole</source>
        <translation>Endschacht</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Werkstoff</translation>
    </message>
    <message>
        <source>Lining</source>
        <translation>Auskleidung</translation>
    </message>
    <message>
        <source>Length of a pipe</source>
        <translation>Rohrlänge</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wanddicke</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>Länge der Haltung</translation>
    </message>
    <message>
        <source>Surveyed length</source>
        <translation>Inspizierte Länge</translation>
    </message>
    <message>
        <source>Depth at the start</source>
        <translation>Tiefe am Anfang</translation>
    </message>
    <message>
        <source>Depth at the end</source>
        <translation>Tiefe am Ende</translation>
    </message>
    <message>
        <source>Year laid</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>Bezugspunkt</translation>
    </message>
    <message>
        <source>Pre-cleaned</source>
        <translation>Vorgereinigt</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Wasserhaltung</translation>
    </message>
    <message>
        <source>Angle of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>Boden</translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>One: {n} frame</extracomment>
        <translation><numerusform>{n} Einzelbild</numerusform><numerusform>{n} Einzelbilder</numerusform></translation>
    </message>
    <message>
        <source>{mean_rate_hz:.4g} per second</source>
        <translation>{mean_rate_hz:.4g} pro Sekunde</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>with the flow</source>
        <translation>in Fließrichtung</translation>
    </message>
    <message>
        <source>against the flow</source>
        <translation>gegen die Fließrichtung</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>egg</source>
        <translation>Ei</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>QV (zoom camera at the manhole)</source>
        <translation>QV (Schachtzoom-Kamera)</translation>
    </message>
    <message>
        <source>CCTV (camera in the pipe)</source>
        <translation>TV (Kamera im Rohr)</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>Begehung</translation>
    </message>
    <message>
        <source>sonar</source>
        <translation>Sonar</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>concrete</source>
        <translation>Beton</translation>
    </message>
    <message>
        <source>clay</source>
        <translation>Steinzeug</translation>
    </message>
    <message>
        <source>brick</source>
        <translation>Mauerwerk</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>nicht ausgefüllt</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_map</name>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_pages</name>
    <message numerus="yes">
        <source>{n} pictures are shown enhanced beside the source. {stamp}: a model made the detail. What is seen on an enhanced picture alone was not observed.</source>
        <extracomment>One: {n} picture is shown enhanced beside the source. {stamp}: a model made the detail. What is seen on an enhanced picture alone was not observed.</extracomment>
        <translation><numerusform>{n} Bild wird verbessert neben dem Original gezeigt. {stamp}: ein Modell hat die Einzelheiten gemacht. Was nur auf einem verbesserten Bild zu sehen ist, wurde nicht festgestellt.</numerusform><numerusform>{n} Bilder werden verbessert neben dem Original gezeigt. {stamp}: ein Modell hat die Einzelheiten gemacht. Was nur auf einem verbesserten Bild zu sehen ist, wurde nicht festgestellt.</numerusform></translation>
    </message>
    <message>
        <source>Drawing of the run</source>
        <translation>Haltungsgrafik</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_summary</name>
    <message>
        <source>Pipe run</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlechteste</translation>
    </message>
    <message>
        <source>{verdict}, by {book}</source>
        <translation>{verdict}, nach {book}</translation>
    </message>
    <message>
        <source>Pipe runs</source>
        <translation>Haltungen</translation>
    </message>
</context>
<context>
    <name>inspector.report.run_tables</name>
    <message>
        <source>Structural defects</source>
        <translation>Bauliche Schäden</translation>
    </message>
    <message>
        <source>Functional defects</source>
        <translation>Betriebliche Schäden</translation>
    </message>
    <message>
        <source>{start} to {end:.2f} m</source>
        <translation>{start} bis {end:.2f} m</translation>
    </message>
    <message>
        <source>Size, material</source>
        <translation>Größe, Werkstoff</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>Inspiziert</translation>
    </message>
    <message>
        <source>Structural state of the runs</source>
        <translation>Baulicher Zustand der Haltungen</translation>
    </message>
    <message>
        <source>Functional state of the runs</source>
        <translation>Betrieblicher Zustand der Haltungen</translation>
    </message>
</context>
<context>
    <name>inspector.report.statement</name>
    <message>
        <source>Pictures that are marked as enhanced were changed by a model. They are shown for orientation and are no original evidence.</source>
        <translation>Bilder, die als verbessert gekennzeichnet sind, wurden von einem Modell verändert. Sie dienen der Orientierung und sind kein Originalbeleg.</translation>
    </message>
    <message>
        <source>The report is valid only as a whole, with all of its pages, and once it is signed.</source>
        <translation>Der Bericht gilt nur als Ganzes, mit allen Seiten, und nach der Unterschrift.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>This report is valid only for what it lists, in the state in which it was on the day of the inspection.</source>
        <translation>Dieser Bericht gilt nur für das, was er aufführt, im Zustand am Tag der Inspektion.</translation>
    </message>
    <message>
        <source>This report is valid only for the listed runs, in the state in which they were on the day of their inspection.</source>
        <translation>Dieser Bericht gilt nur für die aufgeführten Haltungen, im Zustand am Tag ihrer Inspektion.</translation>
    </message>
    <message>
        <source>What was hidden by water, deposits or darkness could not be seen and is not assessed.</source>
        <translation>Was Wasser, Ablagerungen oder Dunkelheit verbargen, war nicht zu sehen und ist nicht bewertet.</translation>
    </message>
    <message>
        <source>This report is valid only for the listed sections, in the state in which they were on the day of the inspection.</source>
        <translation>Dieser Bericht gilt nur für die aufgeführten Abschnitte, im Zustand am Tag der Inspektion.</translation>
    </message>
    <message>
        <source>What was covered or lay outside the pictures is not assessed.</source>
        <translation>Was verdeckt war oder außerhalb der Bilder lag, ist nicht bewertet.</translation>
    </message>
    <message>
        <source>This report is valid only for the listed areas and dates.</source>
        <translation>Dieser Bericht gilt nur für die aufgeführten Gebiete und Termine.</translation>
    </message>
    <message>
        <source>Super-resolved pictures show what a model takes for likely. Nothing is to be measured on them as on a survey.</source>
        <translation>Hochgerechnete Bilder zeigen, was ein Modell für wahrscheinlich hält. Sie dürfen nicht wie eine Vermessung ausgemessen werden.</translation>
    </message>
    <message>
        <source>What was covered by clouds or their shadows is not assessed.</source>
        <translation>Was Wolken oder ihre Schatten verdeckten, ist nicht bewertet.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>Inspiziert von</translation>
    </message>
</context>
<context>
    <name>inspector.report.suggested</name>
    <message>
        <source>low confidence</source>
        <translation>geringe Konfidenz</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>mittlere Konfidenz</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>hohe Konfidenz</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Vorgeschlagen von</translation>
    </message>
    <message>
        <source>What the person did</source>
        <translation>Was die Person tat</translation>
    </message>
    <message>
        <source>These observations were suggested by a model and accepted by a person. A model only shows a place; code and grade are the person's or follow from the rule of the book. Suggestions that nobody accepted are not in this report.</source>
        <translation>Diese Feststellungen schlug ein Modell vor, und eine Person nahm sie an. Ein Modell zeigt nur eine Stelle; Code und Klasse stammen von der Person oder folgen aus der Regel der Liste. Vorschläge, die niemand annahm, stehen nicht in diesem Bericht.</translation>
    </message>
    <message>
        <source>a model that is not named</source>
        <translation>ein nicht genanntes Modell</translation>
    </message>
    <message>
        <source>accepted after editing the outline</source>
        <translation>nach Bearbeiten des Umrisses angenommen</translation>
    </message>
    <message>
        <source>accepted as it was</source>
        <translation>unverändert angenommen</translation>
    </message>
    <message>
        <source>Suggested by models, accepted by a person</source>
        <translation>Von Modellen vorgeschlagen, von einer Person angenommen</translation>
    </message>
</context>
<context>
    <name>inspector.report.summary</name>
    <message>
        <source>Start {north:.6f}°, {east:.6f}° · end {last_north:.6f}°, {last_east:.6f}° (latitude, longitude)</source>
        <translation>Anfang {north:.6f}°, {east:.6f}° · Ende {last_north:.6f}°, {last_east:.6f}° (Breite, Länge)</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures inspected.</source>
        <extracomment>One: {n} picture inspected.</extracomment>
        <translation><numerusform>{n} Bild inspiziert.</numerusform><numerusform>{n} Bilder inspiziert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings on maps accepted.</source>
        <extracomment>One: {n} finding on maps accepted.</extracomment>
        <translation><numerusform>{n} Befund auf Karten angenommen.</numerusform><numerusform>{n} Befunde auf Karten angenommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings accepted.</source>
        <extracomment>One: {n} finding accepted.</extracomment>
        <translation><numerusform>{n} Befund angenommen.</numerusform><numerusform>{n} Befunde angenommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>They are on {n} pictures.</source>
        <extracomment>One: They are on {n} picture.</extracomment>
        <translation><numerusform>Sie sind auf {n} Bild.</numerusform><numerusform>Sie sind auf {n} Bildern.</numerusform></translation>
    </message>
    <message>
        <source>The observations in pipes are counted by themselves.</source>
        <translation>Die Feststellungen in Rohren sind gesondert gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were rejected (see the appendix).</source>
        <extracomment>One: {n} suggestion was rejected (see the appendix).</extracomment>
        <translation><numerusform>{n} Vorschlag wurde verworfen (siehe Anhang).</numerusform><numerusform>{n} Vorschläge wurden verworfen (siehe Anhang).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were not judged and are not reported.</source>
        <extracomment>One: {n} suggestion was not judged and is not reported.</extracomment>
        <translation><numerusform>{n} Vorschlag wurde nicht beurteilt und wird nicht berichtet.</numerusform><numerusform>{n} Vorschläge wurden nicht beurteilt und werden nicht berichtet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted findings of other kinds are left out of this template.</source>
        <extracomment>One: {n} accepted finding of another kind is left out of this template.</extracomment>
        <translation><numerusform>{n} angenommener Befund anderer Art steht nicht in dieser Vorlage.</numerusform><numerusform>{n} angenommene Befunde anderer Art stehen nicht in dieser Vorlage.</numerusform></translation>
    </message>
    <message>
        <source>No picture has a scale: all measures are in pixels.</source>
        <translation>Kein Bild hat einen Maßstab: alle Maße sind in Pixeln.</translation>
    </message>
    <message numerus="yes">
        <source>{known} of {n} pictures have a position.</source>
        <extracomment>One: {known} of {n} picture has a position.</extracomment>
        <translation><numerusform>{known} von {n} Bild hat eine Position.</numerusform><numerusform>{known} von {n} Bildern haben eine Position.</numerusform></translation>
    </message>
    <message>
        <source>The line joins them in their order and is {length} m long.</source>
        <translation>Die Linie verbindet sie in ihrer Reihenfolge und ist {length} m lang.</translation>
    </message>
    <message>
        <source>A mark shows the highest severity on a picture; beside it stand the numbers of its findings, where there is room.</source>
        <translation>Eine Marke zeigt die höchste Schwere auf einem Bild; daneben stehen die Nummern seiner Befunde, wo Platz ist.</translation>
    </message>
    <message>
        <source>Positions as the cameras wrote them (WGS 84); north is up.</source>
        <translation>Positionen, wie die Kameras sie schrieben (WGS 84); Norden ist oben.</translation>
    </message>
    <message>
        <source>Findings {numbers}</source>
        <translation>Befunde {numbers}</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings are on pictures without scale: they are measured in pixels and not part of the lengths in metres.</source>
        <extracomment>One: {n} finding is on a picture without scale: it is measured in pixels and not part of the lengths in metres.</extracomment>
        <translation><numerusform>{n} Befund ist auf einem Bild ohne Maßstab: er ist in Pixeln gemessen und nicht Teil der Längen in Metern.</numerusform><numerusform>{n} Befunde sind auf Bildern ohne Maßstab: sie sind in Pixeln gemessen und nicht Teil der Längen in Metern.</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.report.tables</name>
    <message>
        <source>not graded</source>
        <translation>nicht eingestuft</translation>
    </message>
    <message>
        <source>Longitudinal</source>
        <translation>Längs</translation>
    </message>
    <message>
        <source>Transverse</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Schräg</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Longitudinal crack</source>
        <translation>Längsriss</translation>
    </message>
    <message>
        <source>Transverse crack</source>
        <translation>Querriss</translation>
    </message>
    <message>
        <source>Diagonal crack</source>
        <translation>Schräger Riss</translation>
    </message>
    <message>
        <source>Pattern crack</source>
        <translation>Netzriss</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>Riss</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book</name>
    <message>
        <source>{title} has no code {clipped}; choose another code.</source>
        <translation>{title} hat keinen Code {clipped}; einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>The row {name} of {title} has not been checked against the standard; confirm it in the code book first.</source>
        <translation>Die Zeile {name} von {title} wurde nicht mit der Norm verglichen; sie zuerst in der Codeliste bestätigen.</translation>
    </message>
    <message>
        <source>The code table {title} does not add to {title_2}; set extends to "{id}" or import it as a book of its own.</source>
        <translation>Die Codetabelle {title} ergänzt nicht {title_2}; extends auf "{id}" setzen oder sie als eigene Liste importieren.</translation>
    </message>
    <message>
        <source>The code table {title} grades from {best} to {worst}, but {title_2} from {best_2} to {worst_2}; correct the table.</source>
        <translation>Die Codetabelle {title} stuft von {best} bis {worst} ein, {title_2} aber von {best_2} bis {worst_2}; die Tabelle berichtigen.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book_csv</name>
    <message>
        <source>no line begins with the column code</source>
        <translation>keine Zeile beginnt mit der Spalte code</translation>
    </message>
    <message>
        <source>the column {name} is not known</source>
        <translation>die Spalte {name} ist nicht bekannt</translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <translation>eine Spalte ist zweimal da</translation>
    </message>
    <message>
        <source>its cells cannot be told apart</source>
        <translation>ihre Zellen lassen sich nicht trennen</translation>
    </message>
    <message>
        <source>line {number} is not a name and a value</source>
        <translation>Zeile {number} ist kein Name mit Wert</translation>
    </message>
    <message>
        <source>line {number} has more cells than columns</source>
        <translation>Zeile {number} hat mehr Zellen als Spalten</translation>
    </message>
    <message>
        <source>line {number} gives {name} another {field}</source>
        <translation>Zeile {number} gibt {name} ein anderes {field}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.book_file</name>
    <message>
        <source>at most 32 small letters, digits, dots and hyphens</source>
        <translation>höchstens 32 kleine Buchstaben, Ziffern, Punkte und Bindestriche</translation>
    </message>
    <message>
        <source>a list of at least one code</source>
        <translation>eine Liste mit mindestens einem Code</translation>
    </message>
    <message>
        <source>1 to 8 capital letters and digits</source>
        <translation>1 bis 8 große Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>true where there are no letters</source>
        <translation>true, wo es keine Buchstaben gibt</translation>
    </message>
    <message>
        <source>a list without repetitions</source>
        <translation>eine Liste ohne Wiederholungen</translation>
    </message>
    <message>
        <source>a list of quantities for letters that the code has</source>
        <translation>eine Liste von Größen für Buchstaben, die der Code hat</translation>
    </message>
    <message>
        <source>a list with one grade more than there are limits</source>
        <translation>eine Liste mit einer Klasse mehr als Grenzen</translation>
    </message>
    <message>
        <source>larger than least</source>
        <translation>größer als least</translation>
    </message>
    <message>
        <source>zero or more</source>
        <translation>null oder mehr</translation>
    </message>
    <message>
        <source>a code that is not in the table yet</source>
        <translation>ein Code, der noch nicht in der Tabelle ist</translation>
    </message>
    <message>
        <source>a table with the source {source} of {code}</source>
        <translation>eine Tabelle mit der Quelle {source} von {code}</translation>
    </message>
    <message>
        <source>a list with every letter that can follow {letter}</source>
        <translation>eine Liste mit jedem Buchstaben, der {letter} folgen kann</translation>
    </message>
    <message>
        <source>a list of rules for letters that the code has</source>
        <translation>eine Liste von Regeln für Buchstaben, die der Code hat</translation>
    </message>
    <message>
        <source>one capital letter or digit that is not in the list yet</source>
        <translation>ein Großbuchstabe oder eine Ziffer, noch nicht in der Liste</translation>
    </message>
    <message>
        <source>different from those before</source>
        <translation>verschieden von den vorigen</translation>
    </message>
</context>
<context>
    <name>inspector.standards.books</name>
    <message>
        <source>The code table {title} adds to {book}, which is not there; import that book first.</source>
        <translation>Die Codetabelle {title} ergänzt {book}, was nicht da ist; zuerst diese Liste importieren.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.cjj181</name>
    <message>
        <source>soil; 0 if F = 0</source>
        <translation>Boden; 0 bei F = 0</translation>
    </message>
    <message>
        <source>area; 0 if {why}</source>
        <translation>Lage; 0 bei {why}</translation>
    </message>
    <message>
        <source>bore; 0 if {why}</source>
        <translation>Nennweite; 0 bei {why}</translation>
    </message>
    <message>
        <source>{title} has no score for grade {grade} of {code}; correct the grade of the observation.</source>
        <translation>{title} hat keine Punktzahl für Klasse {grade} von {code}; die Klasse der Feststellung berichtigen.</translation>
    </message>
    <message>
        <source>F = 0</source>
        <translation>F = 0</translation>
    </message>
</context>
<context>
    <name>inspector.standards.cjj181_condition</name>
    <message>
        <source>defects up to {joined_to_m} m apart are one</source>
        <translation>Schäden bis {joined_to_m} m Abstand sind einer</translation>
    </message>
    <message>
        <source>no defects</source>
        <translation>keine Schäden</translation>
    </message>
    <message>
        <source>of {count} defects</source>
        <translation>aus {count} Schäden</translation>
    </message>
</context>
<context>
    <name>inspector.standards.crosswalk</name>
    <message>
        <source>a list of at least one row</source>
        <translation>eine Liste mit mindestens einer Zeile</translation>
    </message>
    <message>
        <source>lists of codes under the ids of books</source>
        <translation>Listen von Codes unter den Kennungen der Listen</translation>
    </message>
</context>
<context>
    <name>inspector.standards.finding_plots</name>
    <message>
        <source>No accepted crack has been measured; accept some first.</source>
        <translation>Kein angenommener Riss ist gemessen; zuerst welche annehmen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} cracks.</source>
        <extracomment>One: {n} crack.</extracomment>
        <translation><numerusform>{n} Riss.</numerusform><numerusform>{n} Risse.</numerusform></translation>
    </message>
    <message>
        <source>Crack widths</source>
        <translation>Rissbreiten</translation>
    </message>
    <message>
        <source>Defects along the run</source>
        <translation>Schäden entlang der Haltung</translation>
    </message>
    <message>
        <source>Nothing is accepted yet, or no observation has a chainage.</source>
        <translation>Noch ist nichts angenommen, oder keine Feststellung hat eine Station.</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings, counted in stretches of {step:g} m.</source>
        <extracomment>One: {n} finding, counted in stretches of {step:g} m.</extracomment>
        <translation><numerusform>{n} Befund, gezählt in Abschnitten von {step:g} m.</numerusform><numerusform>{n} Befunde, gezählt in Abschnitten von {step:g} m.</numerusform></translation>
    </message>
    <message>
        <source>Picture, in the order of the project</source>
        <translation>Bild, in der Reihenfolge des Projekts</translation>
    </message>
    <message>
        <source>Cracks</source>
        <translation>Risse</translation>
    </message>
    <message numerus="yes">
        <source>{n} on pictures without a scale are left out.</source>
        <extracomment>One: {n} on a picture without a scale is left out.</extracomment>
        <translation><numerusform>{n} auf einem Bild ohne Maßstab ausgelassen.</numerusform><numerusform>{n} auf Bildern ohne Maßstab ausgelassen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} observations without a chainage are left out.</source>
        <extracomment>One: {n} observation without a chainage is left out.</extracomment>
        <translation><numerusform>{n} Feststellung ohne Station ausgelassen.</numerusform><numerusform>{n} Feststellungen ohne Station ausgelassen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings, counted by {step:g} pictures.</source>
        <extracomment>One: {n} finding, counted by {step:g} pictures.</extracomment>
        <translation><numerusform>{n} Befund, gezählt je {step:g} Bilder.</numerusform><numerusform>{n} Befunde, gezählt je {step:g} Bilder.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings.</source>
        <extracomment>One: {n} finding.</extracomment>
        <translation><numerusform>{n} Befund.</numerusform><numerusform>{n} Befunde.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} on pictures without a place are left out.</source>
        <extracomment>One: {n} on a picture without a place is left out.</extracomment>
        <translation><numerusform>{n} auf einem Bild ohne Ort ausgelassen.</numerusform><numerusform>{n} auf Bildern ohne Ort ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>low up to {limit:g} mm</source>
        <translation>gering bis {limit:g} mm</translation>
    </message>
    <message>
        <source>moderate up to {limit:g} mm</source>
        <translation>mittel bis {limit:g} mm</translation>
    </message>
    <message>
        <source>Along the pictures' places</source>
        <translation>Entlang der Orte der Bilder</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Andere Bilder</translation>
    </message>
</context>
<context>
    <name>inspector.standards.inspection_fields</name>
    <message>
        <source>code book</source>
        <translation>Codeliste</translation>
    </message>
    <message>
        <source>pipe reference</source>
        <translation>Bezeichnung der Haltung</translation>
    </message>
    <message>
        <source>start manhole</source>
        <translation>Anfangsschacht</translation>
    </message>
    <message>
        <source>end manhole</source>
        <translation>Endschacht</translation>
    </message>
    <message>
        <source>direction of travel</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>date of the inspection</source>
        <translation>Datum der Inspektion</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>reference point of the chainage</source>
        <translation>Bezugspunkt der Station</translation>
    </message>
    <message>
        <source>pre-cleaning</source>
        <translation>Vorreinigung</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>inspizierende Person</translation>
    </message>
    <message>
        <source>length of the run</source>
        <translation>Länge der Haltung</translation>
    </message>
    <message>
        <source>width or diameter</source>
        <translation>Breite oder Durchmesser</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_checks</name>
    <message>
        <source>the row {code} of {title} is not confirmed; confirm or replace it.</source>
        <translation>die Zeile {code} von {title} ist nicht bestätigt; bestätigen oder ersetzen.</translation>
    </message>
    <message>
        <source>a QV camera has no counter; mark the chainage as estimated.</source>
        <translation>eine QV-Kamera hat keinen Zähler; die Station als geschätzt kennzeichnen.</translation>
    </message>
    <message>
        <source>{name} is not whole; choose its letters.</source>
        <translation>{name} ist nicht vollständig; seine Buchstaben wählen.</translation>
    </message>
    <message>
        <source>{title} has no code {name}; choose another.</source>
        <translation>{title} hat keinen Code {name}; einen anderen wählen.</translation>
    </message>
    <message>
        <source>its chainage of {chainage:g} m is beyond the run of {longest:g} m; correct one.</source>
        <translation>ihre Station {chainage:g} m liegt jenseits der Haltung von {longest:g} m; eines berichtigen.</translation>
    </message>
    <message>
        <source>Observation {number}: {text}</source>
        <translation>Feststellung {number}: {text}</translation>
    </message>
    <message>
        <source>its enhanced picture is gone; choose another or none.</source>
        <translation>ihr verbessertes Bild ist weg; ein anderes oder keines wählen.</translation>
    </message>
    <message>
        <source>it is coded by another book than its run; code it again.</source>
        <translation>sie ist nach einer anderen Liste kodiert als ihre Haltung; neu kodieren.</translation>
    </message>
    <message>
        <source>its code book {missing} is not there; import it or code again.</source>
        <translation>ihre Codeliste {missing} ist nicht da; importieren oder neu kodieren.</translation>
    </message>
    <message>
        <source>{value:g} is outside of {least:g} to {most:g} {unit}; correct it.</source>
        <translation>{value:g} liegt außerhalb von {least:g} bis {most:g} {unit}; berichtigen.</translation>
    </message>
    <message>
        <source>{name} asks for fewer quantities than there are; clear the last.</source>
        <translation>{name} verlangt weniger Größen, als da sind; die letzte leeren.</translation>
    </message>
    <message>
        <source>{name} is seldom a continuous defect; check it.</source>
        <translation>{name} ist selten ein Streckenschaden; prüfen.</translation>
    </message>
    <message>
        <source>its clock range has an end and no start; set the start.</source>
        <translation>ihr Uhrzeitbereich hat ein Ende und keinen Anfang; den Anfang setzen.</translation>
    </message>
    <message>
        <source>it has no chainage; type or estimate it.</source>
        <translation>sie hat keine Station; eingeben oder schätzen.</translation>
    </message>
    <message>
        <source>its chainage of {chainage:g} m is before the start; correct it.</source>
        <translation>ihre Station {chainage:g} m liegt vor dem Anfang; berichtigen.</translation>
    </message>
    <message>
        <source>its grade was set by hand and has no reason; give one.</source>
        <translation>ihre Klasse wurde von Hand gesetzt und hat keinen Grund; einen angeben.</translation>
    </message>
    <message>
        <source>{title} has no grade {grade}; choose another.</source>
        <translation>{title} hat keine Klasse {grade}; eine andere wählen.</translation>
    </message>
    <message>
        <source>it has no grade and is left out of the assessment; choose one.</source>
        <translation>sie hat keine Klasse und zählt nicht in der Bewertung; eine wählen.</translation>
    </message>
    <message>
        <source>{name} is no longer written; choose the code that replaced it.</source>
        <translation>{name} wird nicht mehr geschrieben; den Code wählen, der ihn ersetzt.</translation>
    </message>
    <message>
        <source>{name} asks for {quantity} in {unit}; add it.</source>
        <translation>{name} verlangt {quantity} in {unit}; hinzufügen.</translation>
    </message>
    <message>
        <source>it has no clock position; add it if there is one.</source>
        <translation>sie hat keine Uhrzeitlage; hinzufügen, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>{code} has no grade {grade}; choose another.</source>
        <translation>{code} hat keine Klasse {grade}; eine andere wählen.</translation>
    </message>
    <message>
        <source>a range from an hour to itself is a point; clear its end.</source>
        <translation>ein Bereich von einer Stunde zu ihr selbst ist ein Punkt; sein Ende leeren.</translation>
    </message>
    <message>
        <source>no rule gives it a class; choose one if it needs one.</source>
        <translation>keine Regel gibt ihr eine Klasse; eine wählen, wenn sie eine braucht.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_sizes</name>
    <message>
        <source>circle of {radius_px:.0f} px radius drawn by hand; pipe {diameter_mm:g} mm</source>
        <translation>Kreis mit {radius_px:.0f} px Radius, von Hand gezeichnet; Rohr {diameter_mm:g} mm</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observation_texts</name>
    <message>
        <source>{metres:.2f} m est.</source>
        <translation>{metres:.2f} m gesch.</translation>
    </message>
    <message>
        <source>× wall</source>
        <translation>× Wand</translation>
    </message>
</context>
<context>
    <name>inspector.standards.observations</name>
    <message>
        <source>set by the inspector: {grade_reason}</source>
        <translation>von Hand gesetzt: {grade_reason}</translation>
    </message>
    <message>
        <source>by the rule of the book</source>
        <translation>nach der Regel der Liste</translation>
    </message>
</context>
<context>
    <name>inspector.standards.pacp</name>
    <message>
        <source>Letters stand for more than nine occurrences (A 10-14, B 15-19, ...); check them.</source>
        <translation>Buchstaben stehen für mehr als neun Vorkommen (A 10-14, B 15-19, ...); prüfen.</translation>
    </message>
    <message>
        <source>Zeros stand for grades that do not occur; check them against the standard.</source>
        <translation>Nullen stehen für Klassen, die nicht vorkommen; mit der Norm vergleichen.</translation>
    </message>
    <message>
        <source>highest grade, its count, the next one</source>
        <translation>höchste Klasse, ihre Anzahl, die nächste</translation>
    </message>
    <message>
        <source>Σ grade × occurrences</source>
        <translation>Σ Klasse × Vorkommen</translation>
    </message>
    <message>
        <source>grade {grade} × {count}</source>
        <translation>Klasse {grade} × {count}</translation>
    </message>
    <message>
        <source>{title} has no code {name}; choose another code.</source>
        <translation>{title} hat keinen Code {name}; einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>{grade} is not a grade of {title}; correct the grade of {code}.</source>
        <translation>{grade} ist keine Klasse von {title}; die Klasse von {code} berichtigen.</translation>
    </message>
    <message>
        <source>rating / occurrences</source>
        <translation>Bewertung / Vorkommen</translation>
    </message>
    <message>
        <source>no grades</source>
        <translation>keine Klassen</translation>
    </message>
    <message>
        <source>Structural pipe rating</source>
        <translation>Bauliche Rohrbewertung</translation>
    </message>
    <message>
        <source>Structural rating index</source>
        <translation>Baulicher Bewertungsindex</translation>
    </message>
    <message>
        <source>Structural quick rating</source>
        <translation>Bauliche Kurzbewertung</translation>
    </message>
    <message>
        <source>O&amp;M pipe rating</source>
        <translation>Betriebliche Rohrbewertung</translation>
    </message>
    <message>
        <source>O&amp;M rating index</source>
        <translation>Betrieblicher Bewertungsindex</translation>
    </message>
    <message>
        <source>O&amp;M quick rating</source>
        <translation>Betriebliche Kurzbewertung</translation>
    </message>
    <message>
        <source>Overall pipe rating</source>
        <translation>Rohrbewertung gesamt</translation>
    </message>
    <message>
        <source>Overall rating index</source>
        <translation>Bewertungsindex gesamt</translation>
    </message>
    <message>
        <source>Overall quick rating</source>
        <translation>Kurzbewertung gesamt</translation>
    </message>
</context>
<context>
    <name>inspector.standards.pavement</name>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht eingestuft</translation>
    </message>
    <message>
        <source>LTPP (mean width: 6 and 19 mm)</source>
        <translation>LTPP (mittlere Breite: 6 und 19 mm)</translation>
    </message>
    <message>
        <source>ASTM D6433 (10 and 75 mm, unfilled)</source>
        <translation>ASTM D6433 (10 und 75 mm, nicht vergossen)</translation>
    </message>
    <message>
        <source>Airfield (6 mm, unfilled)</source>
        <translation>Flugplatz (6 mm, nicht vergossen)</translation>
    </message>
    <message>
        <source>Limits as two public texts quote the LTPP distress manual; confirm them against your edition.</source>
        <translation>Grenzen, wie zwei öffentliche Texte das LTPP-Handbuch wiedergeben; mit der eigenen Ausgabe vergleichen.</translation>
    </message>
    <message>
        <source>Longitudinal and transverse cracks of roads and parking lots, unfilled, as FAA PAVEAIR describes them.</source>
        <translation>Längs- und Querrisse von Straßen und Parkplätzen, nicht vergossen, wie FAA PAVEAIR sie beschreibt.</translation>
    </message>
    <message>
        <source>Longitudinal and transverse cracks of airfields, unfilled (TM 5-826-6). Broken edges make them high, which no width can tell.</source>
        <translation>Längs- und Querrisse von Flugplätzen, nicht vergossen (TM 5-826-6). Gebrochene Kanten machen sie hoch, was keine Breite verrät.</translation>
    </message>
    <message>
        <source>The severity presets in {name} are not valid; correct the table or reinstall.</source>
        <translation>Die Schwerevorgaben in {name} sind ungültig; die Tabelle berichtigen oder neu installieren.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.ring</name>
    <message>
        <source>pipe {diameter_mm:g} mm</source>
        <translation>Rohr {diameter_mm:g} mm</translation>
    </message>
    <message>
        <source>circle through the marked place about the fitted pipe centre; {pipe}</source>
        <translation>Kreis durch die markierte Stelle um die angepasste Rohrmitte; {pipe}</translation>
    </message>
    <message>
        <source>circle of {radius_px:.0f} px radius fitted to the joint edge; {pipe}</source>
        <translation>Kreis mit {radius_px:.0f} px Radius, an die Verbindungskante angepasst; {pipe}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.rows</name>
    <message>
        <source>In the code table {file} the field {clipped} must be {expected}; correct the table.</source>
        <translation>In der Codetabelle {file} muss das Feld {clipped} sein: {expected}; die Tabelle berichtigen.</translation>
    </message>
    <message>
        <source>left out, because nothing reads it</source>
        <translation>ausgelassen, weil nichts es liest</translation>
    </message>
    <message>
        <source>a text of at most {max_text} characters on one line</source>
        <translation>ein Text von höchstens {max_text} Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>eines von: {choices}</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a list of whole numbers from {least} to {most}</source>
        <translation>eine Liste ganzer Zahlen von {least} bis {most}</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>a list of rising numbers</source>
        <translation>eine Liste steigender Zahlen</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>eine Liste von Tabellen</translation>
    </message>
    <message>
        <source>a list of at most {max_rows} tables</source>
        <translation>eine Liste von höchstens {max_rows} Tabellen</translation>
    </message>
    <message>
        <source>a table with short names</source>
        <translation>eine Tabelle mit kurzen Namen</translation>
    </message>
    <message>
        <source>The code table {name} is too large; choose a table of at most {most} MB.</source>
        <translation>Die Codetabelle {name} ist zu groß; eine von höchstens {most} MB wählen.</translation>
    </message>
    <message>
        <source>The code table {name} cannot be read; check the file and its permissions.</source>
        <translation>Die Codetabelle {name} kann nicht gelesen werden; die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>The code table {name} is not in UTF-8; save it as UTF-8 text.</source>
        <translation>Die Codetabelle {name} ist nicht in UTF-8; als UTF-8-Text speichern.</translation>
    </message>
    <message>
        <source>The code table {name} is not valid: {why}; correct it or choose another.</source>
        <translation>Die Codetabelle {name} ist ungültig: {why}; berichtigen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The code table {name} is not a valid TOML file; correct it or choose another.</source>
        <translation>Die Codetabelle {name} ist keine gültige TOML-Datei; berichtigen oder eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.rule_texts</name>
    <message>
        <source>always {grade}</source>
        <translation>immer {grade}</translation>
    </message>
    <message>
        <source>up to {limit}: {grade}</source>
        <translation>bis {limit}: {grade}</translation>
    </message>
    <message>
        <source>else {grade}</source>
        <translation>sonst {grade}</translation>
    </message>
    <message>
        <source>below {limit}: {grade}</source>
        <translation>unter {limit}: {grade}</translation>
    </message>
    <message>
        <source>rigid pipes</source>
        <translation>biegesteife Rohre</translation>
    </message>
    <message>
        <source>DN above {low} up to {high}</source>
        <translation>DN über {low} bis {high}</translation>
    </message>
    <message>
        <source>flexible pipes</source>
        <translation>biegeweiche Rohre</translation>
    </message>
    <message>
        <source>DN up to {high}</source>
        <translation>DN bis {high}</translation>
    </message>
    <message>
        <source>DN above {low}</source>
        <translation>DN über {low}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.run_checks</name>
    <message>
        <source>Run {name}: {text}</source>
        <translation>Haltung {name}: {text}</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill in the head of the run.</source>
        <translation>„{field}“ ist leer; die Kopfdaten der Haltung ausfüllen.</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it as 2026-05-31 14:05.</source>
        <translation>„{text}“ ist kein Datum; als 2026-05-31 14:05 schreiben.</translation>
    </message>
    <message>
        <source>the surveyed length of {surveyed:g} m is more than the pipe's {total:g} m; correct one.</source>
        <translation>die inspizierte Länge von {surveyed:g} m ist größer als die {total:g} m des Rohrs; eine berichtigen.</translation>
    </message>
    <message>
        <source>its first row is not the start node; code {codes} there.</source>
        <translation>ihre erste Zeile ist nicht der Anfangsknoten; dort {codes} kodieren.</translation>
    </message>
    <message>
        <source>its last row is neither the end node nor why it was abandoned; code one of {codes}.</source>
        <translation>ihre letzte Zeile ist weder der Endknoten noch der Grund des Abbruchs; einen von {codes} kodieren.</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill it in if it is known.</source>
        <translation>„{field}“ ist leer; ausfüllen, wenn bekannt.</translation>
    </message>
    <message>
        <source>the area (K) is not chosen; RI and MI are computed with the mildest one.</source>
        <translation>die Lage (K) ist nicht gewählt; RI und MI werden mit der mildesten gerechnet.</translation>
    </message>
    <message>
        <source>the soil (T) is not chosen; RI and MI are computed with the mildest one.</source>
        <translation>der Boden (T) ist nicht gewählt; RI und MI werden mit dem mildesten gerechnet.</translation>
    </message>
    <message>
        <source>it is coded by another book than the rows before it; use one for the run.</source>
        <translation>sie ist nach einer anderen Liste kodiert als die Zeilen davor; je Haltung eine benutzen.</translation>
    </message>
    <message>
        <source>{span} begins twice; give it another number.</source>
        <translation>{span} beginnt zweimal; eine andere Nummer geben.</translation>
    </message>
    <message>
        <source>{span} has no end; code its finish.</source>
        <translation>{span} hat kein Ende; sein Ende kodieren.</translation>
    </message>
    <message>
        <source>it is later in the video than {number} but its chainage is less; check both.</source>
        <translation>sie kommt im Video später als {number}, aber ihre Station ist kleiner; beide prüfen.</translation>
    </message>
    <message>
        <source>it repeats observation {number}; remove one.</source>
        <translation>sie wiederholt Feststellung {number}; eine entfernen.</translation>
    </message>
    <message>
        <source>{span} ends before it begins; code its start.</source>
        <translation>{span} endet, bevor er beginnt; seinen Anfang kodieren.</translation>
    </message>
    <message>
        <source>{finish} has another code than {start}; make them one.</source>
        <translation>{finish} hat einen anderen Code als {start}; angleichen.</translation>
    </message>
</context>
<context>
    <name>inspector.standards.run_verdict</name>
    <message>
        <source>A continuous defect counts once.</source>
        <translation>Ein Streckenschaden zählt einmal.</translation>
    </message>
    <message>
        <source>Coded by another book and left out: {others}.</source>
        <translation>Nach einer anderen Liste kodiert und ausgelassen: {others}.</translation>
    </message>
    <message>
        <source>Assessment by {title}</source>
        <translation>Bewertung nach {title}</translation>
    </message>
    <message>
        <source>RI {repair_index} ({repair_class}), MI {maintenance_index} ({maintenance_class})</source>
        <translation>RI {repair_index} ({repair_class}), MI {maintenance_index} ({maintenance_class})</translation>
    </message>
    <message>
        <source>quick rating {text}</source>
        <translation>Kurzbewertung {text}</translation>
    </message>
    <message>
        <source>Not assessed: the length and the width of the run have to be known.</source>
        <translation>Nicht bewertet: Länge und Breite der Haltung müssen bekannt sein.</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Kenngröße</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Pipe rating</source>
        <translation>Rohrbewertung</translation>
    </message>
    <message>
        <source>Grades alone do not tell how long the run is: read them with its length and counts.</source>
        <translation>Klassen allein sagen nicht, wie lang die Haltung ist: sie mit Länge und Anzahlen lesen.</translation>
    </message>
    <message>
        <source>Ratings by {title}</source>
        <translation>Bewertungen nach {title}</translation>
    </message>
    <message>
        <source>By {edition}; {worst} is the worst class, {best} the best.</source>
        <translation>Nach {edition}; {worst} ist die schlechteste Klasse, {best} die beste.</translation>
    </message>
    <message>
        <source>Classes by {title}</source>
        <translation>Klassen nach {title}</translation>
    </message>
    <message>
        <source>the lowest class is the worst</source>
        <translation>die niedrigste Klasse ist die schlechteste</translation>
    </message>
    <message>
        <source>worst grade {grade}</source>
        <translation>schlechteste Klasse {grade}</translation>
    </message>
    <message>
        <source>Grades by {title}</source>
        <translation>Klassen nach {title}</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Structural</source>
        <translation>Baulich</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>Betrieblich</translation>
    </message>
    <message>
        <source>Defects without a grade, left out: {n}.</source>
        <translation>Schäden ohne Klasse, ausgelassen: {n}.</translation>
    </message>
    <message>
        <source>Defects without a place in the run, left out: {n}.</source>
        <translation>Schäden ohne Ort in der Haltung, ausgelassen: {n}.</translation>
    </message>
    <message>
        <source>Codes that the book does not have, left out: {n}.</source>
        <translation>Codes, die die Liste nicht hat, ausgelassen: {n}.</translation>
    </message>
    <message>
        <source>The length of the run is not known; the surveyed length stands for it.</source>
        <translation>Die Länge der Haltung ist nicht bekannt; die inspizierte Länge steht dafür.</translation>
    </message>
    <message>
        <source>The area is not known; K is that of {title}.</source>
        <translation>Die Lage ist nicht bekannt; K ist die von {title}.</translation>
    </message>
    <message>
        <source>The soil is not known; T is that of {title}.</source>
        <translation>Der Boden ist nicht bekannt; T ist der von {title}.</translation>
    </message>
    <message>
        <source>The pipe is not round; its width stands for the diameter in E.</source>
        <translation>Das Rohr ist nicht rund; seine Breite steht für den Durchmesser in E.</translation>
    </message>
    <message>
        <source>Quick rating</source>
        <translation>Kurzbewertung</translation>
    </message>
    <message>
        <source>O&amp;M</source>
        <translation>Betrieblich</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Worst class</source>
        <translation>Schlechteste Klasse</translation>
    </message>
    <message>
        <source>Tightness</source>
        <translation>Dichtheit</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Standsicherheit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betriebssicherheit</translation>
    </message>
    <message>
        <source>Classes set by the inspector, not in the table: {listed}.</source>
        <translation>Von Hand gesetzte Klassen, nicht in der Tabelle: {listed}.</translation>
    </message>
    <message>
        <source>by hand {by_hand}</source>
        <translation>von Hand {by_hand}</translation>
    </message>
    <message>
        <source>Defects without a class, because no rule applies or a value lacks: {missing}.</source>
        <translation>Schäden ohne Klasse, weil keine Regel passt oder ein Wert fehlt: {missing}.</translation>
    </message>
    <message>
        <source>Class {grade}</source>
        <translation>Klasse {grade}</translation>
    </message>
</context>
<context>
    <name>inspector.standards.sewerml</name>
    <message>
        <source>F2-CIW needs classes with a weight, not {unknown}; correct the list of classes.</source>
        <translation>F2-CIW braucht Klassen mit Gewicht, nicht {unknown}; die Liste der Klassen berichtigen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.added_models</name>
    <message>
        <source>Look into {path}</source>
        <translation>In {path} hineinsehen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch_list</name>
    <message>
        <source>Read the batch</source>
        <translation>Stapel lesen</translation>
    </message>
    <message>
        <source>Write the batch</source>
        <translation>Stapel schreiben</translation>
    </message>
</context>
<context>
    <name>inspector.ui.batch_parts</name>
    <message numerus="yes">
        <source>The batch of this project was not finished: {n} files left.</source>
        <extracomment>One: The batch of this project was not finished: {n} file left.</extracomment>
        <translation><numerusform>Der Stapel dieses Projekts wurde nicht fertig: {n} Datei übrig.</numerusform><numerusform>Der Stapel dieses Projekts wurde nicht fertig: {n} Dateien übrig.</numerusform></translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Stapel zeigen</translation>
    </message>
    <message numerus="yes">
        <source>A batch in {name} was not finished: {n} files left.</source>
        <extracomment>One: A batch in {name} was not finished: {n} file left.</extracomment>
        <translation><numerusform>Ein Stapel in {name} wurde nicht fertig: {n} Datei übrig.</numerusform><numerusform>Ein Stapel in {name} wurde nicht fertig: {n} Dateien übrig.</numerusform></translation>
    </message>
    <message>
        <source>Look for batches</source>
        <translation>Nach Stapeln suchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>a project without a name</source>
        <translation>einem Projekt ohne Namen</translation>
    </message>
    <message>
        <source>Open and resume</source>
        <translation>Öffnen und fortsetzen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.books</name>
    <message>
        <source>Confirm {code} of the code book</source>
        <translation>{code} der Codeliste bestätigen</translation>
    </message>
    <message>
        <source>Confirm {count} codes of the code book</source>
        <translation>{count} Codes der Codeliste bestätigen</translation>
    </message>
    <message>
        <source>Switch off {code} of the code book</source>
        <translation>{code} der Codeliste ausschalten</translation>
    </message>
    <message>
        <source>Switch off {count} codes of the code book</source>
        <translation>{count} Codes der Codeliste ausschalten</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.beside</name>
    <message>
        <source>Nothing is enhanced on this picture yet.</source>
        <translation>Auf diesem Bild ist noch nichts verbessert.</translation>
    </message>
    <message>
        <source>Nothing is restored on this picture yet.</source>
        <translation>Auf diesem Bild ist noch nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>Enhanced or restored picture beside the source</source>
        <translation>Verbessertes oder wiederhergestelltes Bild neben dem Original</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.lens</name>
    <message>
        <source>Lens</source>
        <translation>Lupe</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.made_presenter</name>
    <message>
        <source>Bicubic</source>
        <translation>Bikubisch</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Enhanced minus bicubic</source>
        <translation>Verbessert minus bikubisch</translation>
    </message>
    <message>
        <source>Difference from the measurement</source>
        <translation>Abweichung von der Messung</translation>
    </message>
    <message>
        <source>Signed error</source>
        <translation>Fehler mit Vorzeichen</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>Filtered error</source>
        <translation>Gefilterter Fehler</translation>
    </message>
    <message>
        <source>Draw layer</source>
        <translation>Ebene zeichnen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.map_readout</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>E {grouped}  N {grouped_2}  ({short_system})</source>
        <translation>O {grouped}  N {grouped_2}  ({short_system})</translation>
    </message>
    <message>
        <source>No place on earth is known</source>
        <translation>Kein Ort auf der Erde bekannt</translation>
    </message>
    <message>
        <source>Map coordinates, latitude and longitude under the cursor</source>
        <translation>Kartenkoordinaten, Breite und Länge unter dem Zeiger</translation>
    </message>
    <message>
        <source>Read a pixel</source>
        <translation>Ein Pixel lesen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.map_scale</name>
    <message>
        <source>Scale bar: {text}</source>
        <translation>Maßstabsleiste: {text}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.mask_presenter</name>
    <message>
        <source>Draw mask</source>
        <translation>Maske zeichnen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.outline_presenter</name>
    <message>
        <source>Undamaged?</source>
        <translation>Unbeschädigt?</translation>
    </message>
    <message>
        <source>Undamaged</source>
        <translation>Unbeschädigt</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.presenter</name>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Read tiles</source>
        <translation>Kacheln lesen</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.readout</name>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsleiste</translation>
    </message>
    <message>
        <source>Position under the cursor</source>
        <translation>Position unter dem Zeiger</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.spoken</name>
    <message numerus="yes">
        <source>{n} suggestions</source>
        <extracomment>One: {n} suggestion</extracomment>
        <translation><numerusform>{n} Vorschlag</numerusform><numerusform>{n} Vorschläge</numerusform></translation>
    </message>
    <message>
        <source>selected: {what}</source>
        <translation>ausgewählt: {what}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.canvas.trial_presenter</name>
    <message>
        <source>Trial: {text}, nothing is kept</source>
        <translation>Versuch: {text}, nichts wird behalten</translation>
    </message>
</context>
<context>
    <name>inspector.ui.code_search</name>
    <message>
        <source>not confirmed: Sewer &gt; Code books</source>
        <translation>nicht bestätigt: Kanal &gt; Codelisten</translation>
    </message>
</context>
<context>
    <name>inspector.ui.community_parts</name>
    <message>
        <source>Models (*.safetensors *.onnx);;Super-resolution (*.safetensors);;ONNX (*.onnx);;All files (*)</source>
        <translation>Modelle (*.safetensors *.onnx);;Superauflösung (*.safetensors);;ONNX (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>It is chosen as model.</source>
        <translation>Es ist als Modell gewählt.</translation>
    </message>
    <message>
        <source>It is chosen as the way to enhance, × {scale}.</source>
        <translation>Es ist als Art der Verbesserung gewählt, × {scale}.</translation>
    </message>
    <message>
        <source>“{title}” is added. Nobody here trained or measured it.</source>
        <translation>„{title}“ ist hinzugefügt. Niemand hier hat es trainiert oder gemessen.</translation>
    </message>
    <message>
        <source>This file was added before, as “{title}”.</source>
        <translation>Diese Datei wurde schon als „{title}“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Show its card</source>
        <translation>Modellkarte zeigen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.bar</name>
    <message numerus="yes">
        <source>{n} panes</source>
        <extracomment>One: {n} pane</extracomment>
        <translation><numerusform>{n} Teilansicht</numerusform><numerusform>{n} Teilansichten</numerusform></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Durchscheinen</translation>
    </message>
    <message>
        <source>How many panes</source>
        <translation>Wie viele Teilansichten</translation>
    </message>
    <message>
        <source>How they are laid out</source>
        <translation>Wie sie angeordnet sind</translation>
    </message>
    <message>
        <source>What the others are measured against</source>
        <translation>Woran die anderen gemessen werden</translation>
    </message>
    <message>
        <source>Draw the region that is measured (Shift and drag)</source>
        <translation>Den Bereich zeichnen, der gemessen wird (mit Umschalt ziehen)</translation>
    </message>
    <message>
        <source>Measure all of it again</source>
        <translation>Wieder alles messen</translation>
    </message>
    <message>
        <source>Show the whole picture in every pane (F)</source>
        <translation>In jeder Teilansicht das ganze Bild zeigen (F)</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Write this view as a picture (PNG)</source>
        <translation>Diese Ansicht als Bild schreiben (PNG)</translation>
    </message>
    <message>
        <source>Leave the comparison (Escape)</source>
        <translation>Den Vergleich verlassen (Escape)</translation>
    </message>
    <message>
        <source>Against nothing</source>
        <translation>Gegen nichts</translation>
    </message>
    <message>
        <source>{width} × {height} px at x {x}, y {y}</source>
        <translation>{width} × {height} px bei x {x}, y {y}</translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation>x {x}, y {y}</translation>
    </message>
    <message>
        <source>Use, save and delete layouts with names</source>
        <translation>Benannte Anordnungen nutzen, speichern und löschen</translation>
    </message>
    <message>
        <source>Against {pane} · {name}</source>
        <translation>Gegen {pane} · {name}</translation>
    </message>
    <message>
        <source>Measured: {size}. Click to measure all of it again</source>
        <translation>Gemessen: {size}. Anklicken, um wieder alles zu messen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.catalog</name>
    <message>
        <source>Enhanced</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Change against bicubic</source>
        <translation>Änderung gegen bikubisch</translation>
    </message>
    <message>
        <source>Contradiction of the measurement</source>
        <translation>Widerspruch zur Messung</translation>
    </message>
    <message>
        <source>Restored surface</source>
        <translation>Wiederhergestellte Oberfläche</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Agreement of models</source>
        <translation>Übereinstimmung der Modelle</translation>
    </message>
    <message>
        <source>Accepted findings</source>
        <translation>Angenommene Befunde</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Frame shrunk by 4</source>
        <translation>Einzelbild, auf ein Viertel verkleinert</translation>
    </message>
    <message>
        <source>Made again from that</source>
        <translation>Daraus neu gemacht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>From a quarter</source>
        <translation>Aus einem Viertel</translation>
    </message>
    <message>
        <source>Difference {first} − {second}</source>
        <translation>Differenz {first} − {second}</translation>
    </message>
    <message>
        <source>Nothing given</source>
        <translation>Nichts gegeben</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>eine Datei wählen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.choice_button</name>
    <message>
        <source>Choose another</source>
        <translation>Eine andere wählen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.content_jobs</name>
    <message>
        <source>Make a view to compare</source>
        <translation>Eine Vergleichsansicht machen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.contents</name>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Choose two panes that are shown.</source>
        <translation>Zwei Teilansichten wählen, die gezeigt werden.</translation>
    </message>
    <message>
        <source>A difference of a difference says nothing.</source>
        <translation>Die Differenz einer Differenz sagt nichts.</translation>
    </message>
    <message>
        <source>Pane {pane} shows nothing yet.</source>
        <translation>Teilansicht {pane} zeigt noch nichts.</translation>
    </message>
    <message>
        <source>Choose what this pane shows.</source>
        <translation>Wählen, was diese Teilansicht zeigt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.differences</name>
    <message>
        <source>These two panes show different things; choose two pictures, two masks or two like maps.</source>
        <translation>Diese zwei Teilansichten zeigen Verschiedenes; zwei Bilder, zwei Masken oder zwei gleichartige Karten wählen.</translation>
    </message>
    <message>
        <source>only second</source>
        <translation>nur die zweite</translation>
    </message>
    <message>
        <source>only first</source>
        <translation>nur die erste</translation>
    </message>
    <message>
        <source>These two panes show no common part of the picture.</source>
        <translation>Diese zwei Teilansichten zeigen keinen gemeinsamen Teil des Bildes.</translation>
    </message>
    <message>
        <source>This part is smaller than a pixel of the coarser picture.</source>
        <translation>Dieser Teil ist kleiner als ein Pixel des gröberen Bildes.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.exporting</name>
    <message>
        <source>Compared with Inspector</source>
        <translation>Mit Inspector verglichen</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Diese Ansicht exportieren</translation>
    </message>
    <message>
        <source>Prepare the view for its export</source>
        <translation>Die Ansicht für den Export vorbereiten</translation>
    </message>
    <message>
        <source>The others are measured against this one.</source>
        <translation>Die anderen werden an dieser gemessen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.figure_strip</name>
    <message>
        <source>Figures of this pane</source>
        <translation>Kennzahlen dieser Teilansicht</translation>
    </message>
    <message>
        <source>All figures of this pane</source>
        <translation>Alle Kennzahlen dieser Teilansicht</translation>
    </message>
    <message>
        <source>All figures; choose one to copy it</source>
        <translation>Alle Kennzahlen; eine wählen, um sie zu kopieren</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>Anklicken zum Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.figures</name>
    <message numerus="yes">
        <source>{count} source pixels are marked.</source>
        <extracomment>One: {count} source pixel is marked.</extracomment>
        <translation><numerusform>{count} Pixel des Originals ist markiert.</numerusform><numerusform>{count} Pixel des Originals sind markiert.</numerusform></translation>
    </message>
    <message>
        <source>Pixels that every model marks, of all that any of them marks.</source>
        <translation>Pixel, die jedes Modell markiert, von allen, die irgendeines markiert.</translation>
    </message>
    <message>
        <source>Nothing is shared.</source>
        <translation>Nichts ist gemeinsam.</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio over red, green and blue on {size}; of luma alone {luma} dB. Higher is closer to the reference.</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis über Rot, Grün und Blau auf {size}; der Helligkeit allein {luma} dB. Höher heißt näher an der Referenz.</translation>
    </message>
    <message>
        <source>Structural similarity over red, green and blue on {size}; of luma alone {luma}. 1 is the reference itself.</source>
        <translation>Strukturelle Ähnlichkeit über Rot, Grün und Blau auf {size}; der Helligkeit allein {luma}. 1 ist die Referenz selbst.</translation>
    </message>
    <message>
        <source>Shared pixels of all that either marks.</source>
        <translation>Gemeinsame Pixel von allen, die eines von beiden markiert.</translation>
    </message>
    <message>
        <source>Precision {precision}, recall {recall}, pixel by pixel.</source>
        <translation>Genauigkeit {precision}, Trefferquote {recall}, Pixel für Pixel.</translation>
    </message>
    <message>
        <source>How much of the middle lines lies inside the other mask: precision {precision}, recall {recall}.</source>
        <translation>Wie viel der Mittellinien in der anderen Maske liegt: Genauigkeit {precision}, Trefferquote {recall}.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>The mean of what is shown.</source>
        <translation>Das Mittel dessen, was gezeigt wird.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>The mean with signs.</source>
        <translation>Das Mittel mit Vorzeichen.</translation>
    </message>
    <message>
        <source>95 of 100 values are at most so large.</source>
        <translation>95 von 100 Werten sind höchstens so groß.</translation>
    </message>
    <message>
        <source>Variance of the Laplacian of luma, levels²: to be compared only between pictures enlarged as much; noise counts as sharp.</source>
        <translation>Varianz des Laplace-Operators der Helligkeit, Stufen²: nur zwischen gleich stark vergrößerten Bildern vergleichbar; Rauschen zählt als scharf.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Estimated standard deviation.</source>
        <translation>Geschätzte Standardabweichung.</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>alle stimmen überein</translation>
    </message>
    <message>
        <source>|mean|</source>
        <translation>|Mittel|</translation>
    </message>
    <message>
        <source>The mean without signs.</source>
        <translation>Das Mittel ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>sharpness (×{times})</source>
        <translation>Schärfe (×{times})</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Of the pixels shown.</source>
        <translation>Der gezeigten Pixel.</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>Konsistenz</translation>
    </message>
    <message>
        <source>Shrunk again by {times} and held against the source: off by {levels:.2f} of 255 on average. Higher invents less.</source>
        <translation>Um {times} wieder verkleinert und mit dem Original verglichen: im Mittel {levels:.2f} von 255 daneben. Höher heißt weniger erfunden.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.files</name>
    <message>
        <source>{share:.2g} % of the picture</source>
        <translation>{share:.2g} % des Bildes</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px and the picture {of_width} x {of_height} px; choose a file of the same size, or a whole multiple of it.</source>
        <translation>{path} hat {width} x {height} px und das Bild {of_width} x {of_height} px; eine Datei derselben Größe oder eines ganzen Vielfachen davon wählen.</translation>
    </message>
    <message>
        <source>{path} is too large to be compared; cut the part you need.</source>
        <translation>{path} ist zu groß zum Vergleichen; den nötigen Teil ausschneiden.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.grounds</name>
    <message>
        <source>Open a picture first.</source>
        <translation>Zuerst ein Bild öffnen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.layout_menu</name>
    <message>
        <source>Save this layout as …</source>
        <translation>Diese Anordnung speichern als …</translation>
    </message>
    <message>
        <source>Name for this layout; Enter saves it</source>
        <translation>Name dieser Anordnung; Eingabe speichert sie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.layout_store</name>
    <message>
        <source>There are {count} named layouts; delete one of them first.</source>
        <translation>Es gibt {count} benannte Anordnungen; zuerst eine löschen.</translation>
    </message>
    <message>
        <source>The layouts cannot be written to {folder}; free some space or check its permissions.</source>
        <translation>Die Anordnungen können nicht nach {folder} geschrieben werden; Platz schaffen oder die Rechte prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making</name>
    <message>
        <source>This picture is too large to be shrunk and made again; zoom in.</source>
        <translation>Dieses Bild ist zu groß, um verkleinert und neu gemacht zu werden; hineinzoomen.</translation>
    </message>
    <message>
        <source>Frame shrunk by {times}</source>
        <translation>Einzelbild, um {times} verkleinert</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making_masks</name>
    <message>
        <source>Probability · {title}</source>
        <translation>Wahrscheinlichkeit · {title}</translation>
    </message>
    <message numerus="yes">
        <source>Agreement of {n} models</source>
        <extracomment>One: Agreement of {n} model</extracomment>
        <translation><numerusform>Übereinstimmung von {n} Modell</numerusform><numerusform>Übereinstimmung von {n} Modellen</numerusform></translation>
    </message>
    <message>
        <source>Mask · {title}</source>
        <translation>Maske · {title}</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>{count} angenommen</translation>
    </message>
    <message>
        <source>nothing is accepted here</source>
        <translation>hier ist nichts angenommen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.making_models</name>
    <message>
        <source>Contradiction · {title}</source>
        <translation>Widerspruch · {title}</translation>
    </message>
    <message>
        <source>{title} − bicubic</source>
        <translation>{title} − bikubisch</translation>
    </message>
    <message>
        <source>Enhanced · {title}</source>
        <translation>Verbessert · {title}</translation>
    </message>
    <message>
        <source>From a quarter · {title}</source>
        <translation>Aus einem Viertel · {title}</translation>
    </message>
    <message>
        <source>with {reference}</source>
        <translation>mit {reference}</translation>
    </message>
    <message>
        <source>Depth · {title}</source>
        <translation>Tiefe · {title}</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>Reflexion</translation>
    </message>
    <message>
        <source>Restored · {title}</source>
        <translation>Wiederhergestellt · {title}</translation>
    </message>
    <message>
        <source>{title} gives no depth; choose another model.</source>
        <translation>{title} liefert keine Tiefe; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{title} was not held against what was measured; run it again.</source>
        <translation>{title} wurde nicht mit dem Gemessenen verglichen; noch einmal ausführen.</translation>
    </message>
    <message>
        <source>far</source>
        <translation>fern</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.measures</name>
    <message>
        <source>Measure a view</source>
        <translation>Eine Ansicht messen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.menu</name>
    <message>
        <source>not trained</source>
        <translation>nicht trainiert</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Ground truth from a file…</source>
        <translation>Wahrheit aus einer Datei …</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Difference of panes</source>
        <translation>Differenz der Teilansichten</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pair</name>
    <message>
        <source>Left and Right move the line between the two pictures.</source>
        <translation>Links und Rechts bewegen die Linie zwischen den zwei Bildern.</translation>
    </message>
    <message>
        <source>Two panes in one place</source>
        <translation>Zwei Teilansichten an einer Stelle</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pair_page</name>
    <message>
        <source>Drag the line, or use ← →</source>
        <translation>Die Linie ziehen, oder ← → benutzen</translation>
    </message>
    <message>
        <source>or hold V</source>
        <translation>oder V halten</translation>
    </message>
    <message>
        <source>of the second</source>
        <translation>der zweiten</translation>
    </message>
    <message>
        <source>First minus second</source>
        <translation>Erste minus zweite</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Die zwei tauschen</translation>
    </message>
    <message>
        <source>How much of the second is seen, per cent</source>
        <translation>Wie viel von der zweiten zu sehen ist, in Prozent</translation>
    </message>
    <message>
        <source>Hold to see the second</source>
        <translation>Halten, um die zweite zu sehen</translation>
    </message>
    <message>
        <source>First pane</source>
        <translation>Erste Teilansicht</translation>
    </message>
    <message>
        <source>Second pane</source>
        <translation>Zweite Teilansicht</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pane</name>
    <message>
        <source>Run here</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>{model} is at work; see Jobs.</source>
        <translation>{model} arbeitet; siehe Aufträge.</translation>
    </message>
    <message>
        <source>Run {model} here</source>
        <translation>{model} hier ausführen</translation>
    </message>
    <message>
        <source>Pane {number}</source>
        <translation>Teilansicht {number}</translation>
    </message>
    <message>
        <source>Pane {number} shows</source>
        <translation>Teilansicht {number} zeigt</translation>
    </message>
    <message>
        <source>Pane {number}: picture</source>
        <translation>Teilansicht {number}: Bild</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.pane_content</name>
    <message>
        <source>of 255</source>
        <translation>von 255</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.running</name>
    <message>
        <source>{title}: from a quarter of {name}</source>
        <translation>{title}: aus einem Viertel von {name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.wanted</name>
    <message>
        <source>Only one model has run here yet. To see where models agree, let another pane show the mask of another model, and run it.</source>
        <translation>Erst ein Modell lief hier. Um zu sehen, wo Modelle übereinstimmen, eine andere Teilansicht die Maske eines anderen Modells zeigen lassen und es ausführen.</translation>
    </message>
    <message>
        <source>No model has run here yet. To see where models agree, let another pane show the mask of another model, and run it.</source>
        <translation>Noch kein Modell lief hier. Um zu sehen, wo Modelle übereinstimmen, eine andere Teilansicht die Maske eines anderen Modells zeigen lassen und es ausführen.</translation>
    </message>
    <message>
        <source>{model} has not made this frame again from a quarter of its size.</source>
        <translation>{model} hat dieses Einzelbild noch nicht aus einem Viertel seiner Größe neu gemacht.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>Eine Datei hier ablegen oder wählen.</translation>
    </message>
    <message>
        <source>There is no file for {name} beside the one that was chosen; drop it here, or choose it.</source>
        <translation>Neben der gewählten gibt es keine Datei für {name}; sie hier ablegen oder wählen.</translation>
    </message>
    <message>
        <source>There is no model “{model}” for this; choose another one above.</source>
        <translation>Dafür gibt es kein Modell „{model}“; oben ein anderes wählen.</translation>
    </message>
    <message>
        <source>{model} is not trained yet; choose another model, or run `inspector train {model_id}`.</source>
        <translation>{model} ist noch nicht trainiert; ein anderes Modell wählen oder `inspector train {model_id}` ausführen.</translation>
    </message>
    <message>
        <source>{model} has not enhanced this map yet.</source>
        <translation>{model} hat diese Karte noch nicht verbessert.</translation>
    </message>
    <message>
        <source>{model} has not enhanced this picture yet.</source>
        <translation>{model} hat dieses Bild noch nicht verbessert.</translation>
    </message>
    <message>
        <source>The file is not there any more; drop it here, or choose another.</source>
        <translation>Die Datei ist nicht mehr da; sie hier ablegen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>{model} has not restored this map yet.</source>
        <translation>{model} hat diese Karte noch nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>{model} has not restored this picture yet.</source>
        <translation>{model} hat dieses Bild noch nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>{model} has not run on this map yet.</source>
        <translation>{model} lief noch nicht auf dieser Karte.</translation>
    </message>
    <message>
        <source>{model} has not run on this picture yet.</source>
        <translation>{model} lief noch nicht auf diesem Bild.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare.workspace</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Back to my panes</source>
        <translation>Zurück zu meinen Teilansichten</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>wird gemessen …</translation>
    </message>
</context>
<context>
    <name>inspector.ui.compare_parts</name>
    <message>
        <source>Press Compare first.</source>
        <translation>Zuerst „Vergleichen“ drücken.</translation>
    </message>
    <message>
        <source>As at the start</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Ground truth of this picture</source>
        <translation>Wahrheit dieses Bildes</translation>
    </message>
    <message>
        <source>Picture to compare with</source>
        <translation>Bild zum Vergleichen</translation>
    </message>
    <message>
        <source>This frame as ground truth</source>
        <translation>Dieses Einzelbild als Wahrheit</translation>
    </message>
    <message>
        <source>No region is drawn.</source>
        <translation>Kein Bereich ist gezeichnet.</translation>
    </message>
    <message>
        <source>The layout “{name}” is saved.</source>
        <translation>Die Anordnung „{name}“ ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.agreeing</name>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Run two models or more on this picture; then it is seen how far they agree.</source>
        <translation>Zwei oder mehr Modelle auf diesem Bild ausführen; dann ist zu sehen, wie weit sie übereinstimmen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.agreement_panel</name>
    <message>
        <source>IoU of what models mark, at the threshold of the moment; 1 is the same pixels, 0 none.</source>
        <translation>IoU dessen, was Modelle markieren, bei der jetzigen Schwelle; 1 heißt dieselben Pixel, 0 keine.</translation>
    </message>
    <message>
        <source>Agreement of each model with each</source>
        <translation>Übereinstimmung jedes Modells mit jedem</translation>
    </message>
    <message>
        <source>Show in panes</source>
        <translation>In Teilansichten zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>How many models mark each pixel, and which</source>
        <translation>Wie viele Modelle jedes Pixel markieren, und welche</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>For a spreadsheet</source>
        <translation>Für eine Tabellenkalkulation</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.panel</name>
    <message>
        <source>Takes the picture as it is (HR), shrinks it (LR), lets each chosen model restore it (SR), looks for the same things on all, and shows what is lost and brought back.</source>
        <translation>Nimmt das Bild, wie es ist (HR), verkleinert es (LR), lässt jedes gewählte Modell es wiederherstellen (SR), sucht auf allen nach denselben Dingen und zeigt, was verloren geht und zurückkommt.</translation>
    </message>
    <message>
        <source>Truth: the masks that were given.</source>
        <translation>Wahrheit: die gegebenen Masken.</translation>
    </message>
    <message>
        <source>Truth: what is accepted here.</source>
        <translation>Wahrheit: was hier angenommen ist.</translation>
    </message>
    <message>
        <source>Truth: what the model finds on HR, which is 100 % by definition.</source>
        <translation>Wahrheit: was das Modell auf HR findet; das sind per Definition 100 %.</translation>
    </message>
    <message>
        <source>Bicubic (what LR is seen by)</source>
        <translation>Bikubisch (so wird LR gesehen)</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Model that looks</source>
        <translation>Modell, das sucht</translation>
    </message>
    <message>
        <source>Which model looks for things on all versions</source>
        <translation>Welches Modell auf allen Fassungen sucht</translation>
    </message>
    <message>
        <source>Models that restore</source>
        <translation>Modelle, die wiederherstellen</translation>
    </message>
    <message>
        <source>Which models restore the shrunk picture</source>
        <translation>Welche Modelle das verkleinerte Bild wiederherstellen</translation>
    </message>
    <message>
        <source>Shrink and restore the picture, and look at all versions</source>
        <translation>Das Bild verkleinern und wiederherstellen und alle Fassungen ansehen</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Versuch anhalten</translation>
    </message>
    <message>
        <source>Gains of</source>
        <translation>Gewinne von</translation>
    </message>
    <message>
        <source>Whose gains and losses are shown in a pane</source>
        <translation>Wessen Gewinne und Verluste eine Teilansicht zeigt</translation>
    </message>
    <message>
        <source>HR, LR and what was restored, side by side</source>
        <translation>HR, LR und das Wiederhergestellte nebeneinander</translation>
    </message>
    <message>
        <source>Copy the tables</source>
        <translation>Tabellen kopieren</translation>
    </message>
    <message>
        <source>Export the tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>As a CSV file</source>
        <translation>Als CSV-Datei</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Working… {percent} %</source>
        <translation>Arbeitet … {percent} %</translation>
    </message>
    <message>
        <source>The whole picture, shrunk by {times}.</source>
        <translation>Das ganze Bild, um {times} verkleinert.</translation>
    </message>
    <message>
        <source>Looks for things</source>
        <translation>Sucht nach Dingen</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Stellt wieder her</translation>
    </message>
    <message>
        <source>{width} × {height} px at x {x}, y {y}, shrunk by {times}.</source>
        <translation>{width} × {height} px bei x {x}, y {y}, um {times} verkleinert.</translation>
    </message>
    <message>
        <source>Nothing is there to be found, so there is no score.</source>
        <translation>Nichts ist da, was zu finden wäre, also gibt es keinen Wert.</translation>
    </message>
    <message>
        <source>Shrink and restore the picture, and look at all</source>
        <translation>Das Bild verkleinern, wiederherstellen und alle ansehen</translation>
    </message>
    <message>
        <source>Not there: {labels}.</source>
        <translation>Nicht da: {labels}.</translation>
    </message>
    <message>
        <source>with the gains of {name}</source>
        <translation>mit den Gewinnen von {name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.panes</name>
    <message>
        <source>Drawn from a trial, not original evidence</source>
        <translation>Aus einem Versuch gezeichnet, kein Originalbeleg</translation>
    </message>
    <message>
        <source>Shrunk for a trial, not original evidence</source>
        <translation>Für einen Versuch verkleinert, kein Originalbeleg</translation>
    </message>
    <message>
        <source>HR, as it is</source>
        <translation>HR, wie es ist</translation>
    </message>
    <message>
        <source>LR, shrunk by {times}</source>
        <translation>LR, um {times} verkleinert</translation>
    </message>
    <message>
        <source>SR, {model}</source>
        <translation>SR, {model}</translation>
    </message>
    <message>
        <source>found: {found}</source>
        <translation>gefunden: {found}</translation>
    </message>
    <message>
        <source>Gained and lost by {model}</source>
        <translation>Gewonnen und verloren durch {model}</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>accepted findings</source>
        <translation>angenommene Befunde</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.parts</name>
    <message>
        <source>Trial by resolution</source>
        <translation>Versuch nach Auflösung</translation>
    </message>
    <message>
        <source>Export the Δ tables</source>
        <translation>Δ-Tabellen exportieren</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.tables</name>
    <message>
        <source>Shrunk, and brought back to its size by bicubic interpolation</source>
        <translation>Verkleinert und durch bikubische Interpolation auf seine Größe gebracht</translation>
    </message>
    <message>
        <source>The picture as it is</source>
        <translation>Das Bild, wie es ist</translation>
    </message>
    <message>
        <source>LR − HR: what shrinking costs</source>
        <translation>LR − HR: was Verkleinern kostet</translation>
    </message>
    <message>
        <source>SR − LR: what restoring brings back</source>
        <translation>SR − LR: was Wiederherstellen zurückbringt</translation>
    </message>
    <message>
        <source>HR − SR: what is still lost; below 0 the restored picture does better</source>
        <translation>HR − SR: was noch fehlt; unter 0 ist das wiederhergestellte Bild besser</translation>
    </message>
    <message>
        <source>Scores by resolution</source>
        <translation>Werte nach Auflösung</translation>
    </message>
    <message>
        <source>How close the pictures are</source>
        <translation>Wie nah die Bilder sich sind</translation>
    </message>
    <message>
        <source>All colours, dB</source>
        <translation>Alle Farben, dB</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle Farben</translation>
    </message>
    <message>
        <source>Brightness, dB</source>
        <translation>Helligkeit, dB</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Shrunk again</source>
        <translation>Wieder verkleinert</translation>
    </message>
    <message>
        <source>PSNR against LR, dB: whether it keeps what was seen</source>
        <translation>PSNR gegen LR, dB: ob es behält, was gesehen wurde</translation>
    </message>
    <message>
        <source>{distance}: 0 looks the same</source>
        <translation>{distance}: 0 sieht gleich aus</translation>
    </message>
</context>
<context>
    <name>inspector.ui.delta.trying</name>
    <message>
        <source>No trained model fits what is in view.</source>
        <translation>Kein trainiertes Modell passt zu dem, was zu sehen ist.</translation>
    </message>
    <message>
        <source>Compare resolutions of {name}</source>
        <translation>Auflösungen von {name} vergleichen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.about</name>
    <message>
        <source>Not for commercial use: trained on pictures ({pictures}) whose terms forbid it.</source>
        <translation>Nicht für kommerzielle Nutzung: auf Bildern trainiert ({pictures}), deren Bedingungen es verbieten.</translation>
    </message>
    <message>
        <source>{id} · {network} · weights: {licence}</source>
        <translation>{id} · {network} · Gewichte: {licence}</translation>
    </message>
    <message>
        <source>You added this model: ask its author what it may be used for.</source>
        <translation>Dieses Modell wurde von Hand hinzugefügt: den Urheber fragen, wofür es benutzt werden darf.</translation>
    </message>
    <message>
        <source>About Inspector</source>
        <translation>Über Inspector</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>Diese Installation</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{net} · not trained</source>
        <translation>{net} · nicht trainiert</translation>
    </message>
    <message>
        <source>needs no training</source>
        <translation>braucht kein Training</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Find, measure and report defects of infrastructure in pictures. Everything happens on this computer: no picture leaves it.</source>
        <translation>Schäden an Infrastruktur in Bildern finden, messen und berichten. Alles geschieht auf diesem Rechner: kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <source>No models are installed.</source>
        <translation>Keine Modelle installiert.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.accept_above</name>
    <message numerus="yes">
        <source>{n} pictures</source>
        <extracomment>One: {n} picture</extracomment>
        <translation><numerusform>{n} Bild</numerusform><numerusform>{n} Bilder</numerusform></translation>
    </message>
    <message>
        <source>Accept all suggestions from this confidence on</source>
        <translation>Alle Vorschläge ab dieser Konfidenz annehmen</translation>
    </message>
    <message>
        <source>Confidence in per cent</source>
        <translation>Konfidenz in Prozent</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>One step of the history</source>
        <translation>Ein Schritt im Verlauf</translation>
    </message>
    <message>
        <source>{found} on {pictures}</source>
        <translation>{found} auf {pictures}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.added_models</name>
    <message>
        <source>A super-resolution network of the community is one .safetensors file (ESRGAN, Compact, SPAN, SwinIR, HAT, DAT and others; × 2, × 3 or × 4), or an .onnx file that enlarges pictures or gives masks. Drop it on the window. Pickles (.pth, .pt, .ckpt) can run programs and are refused.</source>
        <translation>Ein Superauflösungsnetz der Community ist eine .safetensors-Datei (ESRGAN, Compact, SPAN, SwinIR, HAT, DAT und andere; × 2, × 3 oder × 4) oder eine .onnx-Datei, die Bilder vergrößert oder Masken liefert. Sie im Fenster ablegen. Pickles (.pth, .pt, .ckpt) können Programme ausführen und werden abgelehnt.</translation>
    </message>
    <message>
        <source>Remove “{title}”? What it made stays in the projects; the file that you brought stays where it is.</source>
        <translation>„{title}“ entfernen? Was es gemacht hat, bleibt in den Projekten; die mitgebrachte Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Added models</source>
        <translation>Hinzugefügte Modelle</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this model away, with its file in this app</source>
        <translation>Dieses Modell mit seiner Datei in dieser App wegnehmen</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Modelldatei hinzufügen …</translation>
    </message>
    <message>
        <source>Remove the model?</source>
        <translation>Das Modell entfernen?</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.ask</name>
    <message>
        <source>Inspector projects (*.inspector.h5)</source>
        <translation>Inspector-Projekte (*.inspector.h5)</translation>
    </message>
    <message>
        <source>Photos, videos and maps</source>
        <translation>Fotos, Videos und Karten</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open photos, videos or maps</source>
        <translation>Fotos, Videos oder Karten öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message>
        <source>Already there:
{names}</source>
        <translation>Schon vorhanden:
{names}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.chainage</name>
    <message>
        <source>Metres as the counter shows them; 40 ft is understood. Between frames that have one, it is estimated.</source>
        <translation>Meter, wie der Zähler sie zeigt; 40 ft wird verstanden. Zwischen Bildern mit Station wird geschätzt.</translation>
    </message>
    <message>
        <source>Type a number such as 12.4, or 40 ft.</source>
        <translation>Eine Zahl wie 12,4 oder 40 ft eingeben.</translation>
    </message>
    <message>
        <source>Chainage of this frame</source>
        <translation>Station dieses Einzelbildes</translation>
    </message>
    <message>
        <source>Chainage in metres</source>
        <translation>Station in Metern</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.clip</name>
    <message>
        <source>Export an enhanced clip</source>
        <translation>Verbesserten Clip exportieren</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Einzelbild</translation>
    </message>
    <message>
        <source>A time like 1:23.5 or 83.5 s, or a frame: 2087</source>
        <translation>Eine Zeit wie 1:23,5 oder 83,5 s, oder ein Einzelbild: 2087</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Einzelbild</translation>
    </message>
    <message>
        <source>Times, or numbers of frames</source>
        <translation>Zeiten oder Nummern von Einzelbildern</translation>
    </message>
    <message>
        <source>The clip ends before it begins; type a later end.</source>
        <translation>Der Clip endet, bevor er beginnt; ein späteres Ende eingeben.</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} min</translation>
    </message>
    <message>
        <source>{count}, about {about}. A clip that is stopped goes on where it was.</source>
        <translation>{count}, etwa {about}. Ein angehaltener Clip geht weiter, wo er war.</translation>
    </message>
    <message>
        <source>{count}. A clip that is stopped goes on where it was.</source>
        <translation>{count}. Ein angehaltener Clip geht weiter, wo er war.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.code_books</name>
    <message>
        <source>Rows without a tick were not checked against the standard, or have limits that were not. Tick a row once you have compared it with the standard: it is then used in this project.</source>
        <translation>Zeilen ohne Haken wurden nicht mit der Norm verglichen oder haben ungeprüfte Grenzen. Eine Zeile nach dem Vergleich mit der Norm anhaken: dann gilt sie in diesem Projekt.</translation>
    </message>
    <message>
        <source>two sources agree</source>
        <translation>aus zwei Quellen</translation>
    </message>
    <message>
        <source>read in one source</source>
        <translation>aus einer Quelle</translation>
    </message>
    <message>
        <source>from memory, unchecked</source>
        <translation>aus dem Gedächtnis, ungeprüft</translation>
    </message>
    <message numerus="yes">
        <source>{n} codes, {waiting} to be confirmed.</source>
        <extracomment>One: {n} code, {waiting} to be confirmed.</extracomment>
        <translation><numerusform>{n} Code, {waiting} zu bestätigen.</numerusform><numerusform>{n} Codes, {waiting} zu bestätigen.</numerusform></translation>
    </message>
    <message>
        <source>Code books</source>
        <translation>Codelisten</translation>
    </message>
    <message>
        <source>Import table…</source>
        <translation>Tabelle importieren …</translation>
    </message>
    <message>
        <source>Import a code table</source>
        <translation>Codetabelle importieren</translation>
    </message>
    <message>
        <source>A TOML or CSV file: a book of your own, or rows to add</source>
        <translation>Eine TOML- oder CSV-Datei: eine eigene Liste oder zusätzliche Zeilen</translation>
    </message>
    <message>
        <source>Rows of the code book</source>
        <translation>Zeilen der Codeliste</translation>
    </message>
    <message>
        <source>its limits are unchecked</source>
        <translation>ihre Grenzen sind ungeprüft</translation>
    </message>
    <message>
        <source>Code tables (*.toml *.csv)</source>
        <translation>Codetabellen (*.toml *.csv)</translation>
    </message>
    <message>
        <source>The code table is in {title} now.</source>
        <translation>Die Codetabelle ist jetzt in {title}.</translation>
    </message>
    <message>
        <source>limits {limits}: grades {grades}</source>
        <translation>Grenzen {limits}: Klassen {grades}</translation>
    </message>
    <message>
        <source>grade {grades}</source>
        <translation>Klasse {grades}</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Zu wissen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.date_line</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{date}: today</source>
        <translation>{date}: heute</translation>
    </message>
    <message>
        <source>Put in today's date</source>
        <translation>Das heutige Datum einsetzen</translation>
    </message>
    <message>
        <source>Write the date as 2026-05-31.</source>
        <translation>Das Datum als 2026-05-31 schreiben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.enhance_file</name>
    <message>
        <source>What was stopped goes on when the same file is chosen again.</source>
        <translation>Angehaltenes geht weiter, wenn dieselbe Datei noch einmal gewählt wird.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bands</source>
        <extracomment>One: {n} band</extracomment>
        <translation><numerusform>{n} Band</numerusform><numerusform>{n} Bänder</numerusform></translation>
    </message>
    <message>
        <source>Enhance to a file</source>
        <translation>In eine Datei verbessern</translation>
    </message>
    <message>
        <source>Way to enhance</source>
        <translation>Art der Verbesserung</translation>
    </message>
    <message>
        <source>The model that enlarges the map, or bicubic</source>
        <translation>Das Modell, das die Karte vergrößert, oder bikubisch</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Which date of the stack the result is for</source>
        <translation>Für welchen Termin des Stapels das Ergebnis ist</translation>
    </message>
    <message>
        <source>How much of the map is enlarged</source>
        <translation>Wie viel der Karte vergrößert wird</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>up to {size} (three times that on the disk while it is made)</source>
        <translation>bis zu {size} (während der Arbeit das Dreifache auf dem Datenträger)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.fold</name>
    <message numerus="yes">
        <source>{n} fields lack something</source>
        <extracomment>One: {n} field lacks something</extracomment>
        <translation><numerusform>In {n} Feld fehlt etwas</numerusform><numerusform>In {n} Feldern fehlt etwas</numerusform></translation>
    </message>
    <message>
        <source>{title}: more fields</source>
        <translation>{title}: weitere Felder</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.gap_list</name>
    <message>
        <source>{what}: listed while pressed in</source>
        <translation>{what}: in der Liste, solange gedrückt</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>Was besser sein könnte</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>Was dem Bericht fehlt</translation>
    </message>
    <message>
        <source>Choose an entry to go where it is mended</source>
        <translation>Einen Eintrag wählen, um dorthin zu gehen, wo er behoben wird</translation>
    </message>
    <message>
        <source>Nothing is missing. The report is ready to go out.</source>
        <translation>Nichts fehlt. Der Bericht kann hinausgehen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} missing</source>
        <extracomment>One: {n} missing</extracomment>
        <translation><numerusform>{n} fehlt</numerusform><numerusform>{n} fehlen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hints</source>
        <extracomment>One: {n} hint</extracomment>
        <translation><numerusform>{n} Hinweis</numerusform><numerusform>{n} Hinweise</numerusform></translation>
    </message>
    <message>
        <source>Before it goes out:</source>
        <translation>Bevor er hinausgeht:</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>Fehlt: {text}</translation>
    </message>
    <message>
        <source>Hint: {text}</source>
        <translation>Hinweis: {text}</translation>
    </message>
    <message>
        <source>Nothing mandatory is missing.</source>
        <translation>Nichts Vorgeschriebenes fehlt.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.go_to</name>
    <message>
        <source>Go to time or frame</source>
        <translation>Zu Zeit oder Einzelbild gehen</translation>
    </message>
    <message>
        <source>1:23.5, 83.5 s, or a frame: 2087</source>
        <translation>1:23,5, 83,5 s oder ein Einzelbild: 2087</translation>
    </message>
    <message>
        <source>Time or frame</source>
        <translation>Zeit oder Einzelbild</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Enter goes, Esc cancels</source>
        <translation>Eingabe geht hin, Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.hand_on</name>
    <message>
        <source>What was rejected: {n}</source>
        <translation>Verworfenes: {n}</translation>
    </message>
    <message>
        <source>Proposals that nobody has judged: {n}</source>
        <translation>Vorschläge, die niemand beurteilt hat: {n}</translation>
    </message>
    <message>
        <source>Measurements: {n}</source>
        <translation>Messungen: {n}</translation>
    </message>
    <message>
        <source>Redacted areas, as shapes: {n}</source>
        <translation>Unkenntliche Stellen, als Formen: {n}</translation>
    </message>
    <message>
        <source>Undamaged areas: {n}</source>
        <translation>Unbeschädigte Flächen: {n}</translation>
    </message>
    <message>
        <source>Copy the pictures, too</source>
        <translation>Auch die Bilder kopieren</translation>
    </message>
    <message>
        <source>Copy redacted pictures as they are</source>
        <translation>Bilder mit unkenntlichen Stellen kopieren, wie sie sind</translation>
    </message>
    <message>
        <source>Derive codes of other books</source>
        <translation>Codes anderer Listen ableiten</translation>
    </message>
    <message numerus="yes">
        <source>Whoever gets the copies sees what is redacted in {n} pictures.</source>
        <extracomment>One: Whoever gets the copies sees what is redacted in {n} picture.</extracomment>
        <translation><numerusform>Wer die Kopien bekommt, sieht, was in {n} Bild unkenntlich sein soll.</numerusform><numerusform>Wer die Kopien bekommt, sieht, was in {n} Bildern unkenntlich sein soll.</numerusform></translation>
    </message>
    <message>
        <source>Redacted areas are made unreadable in copies.</source>
        <translation>Unkenntliche Stellen werden in Kopien unlesbar gemacht.</translation>
    </message>
    <message>
        <source>Only accepted findings are written</source>
        <translation>Nur angenommene Befunde werden geschrieben</translation>
    </message>
    <message>
        <source>Accepted findings, and also</source>
        <translation>Angenommene Befunde, und außerdem</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.inspection</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The standard by which all observations are coded</source>
        <translation>Die Norm, nach der alle Feststellungen kodiert werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the head of the run</source>
        <translation>Die Kopfdaten der Haltung behalten</translation>
    </message>
    <message>
        <source>For which pictures</source>
        <translation>Für welche Bilder</translation>
    </message>
    <message>
        <source>Which pictures and videos show this run</source>
        <translation>Welche Bilder und Videos diese Haltung zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures and videos</source>
        <extracomment>One: {n} picture or video</extracomment>
        <translation><numerusform>{n} Bild oder Video</numerusform><numerusform>{n} Bilder und Videos</numerusform></translation>
    </message>
    <message>
        <source>Change pipe run</source>
        <translation>Haltung ändern</translation>
    </message>
    <message>
        <source>Use it for</source>
        <translation>Gilt für</translation>
    </message>
    <message numerus="yes">
        <source>{n} fields have to be corrected.</source>
        <extracomment>One: {n} field has to be corrected.</extracomment>
        <translation><numerusform>{n} Feld muss berichtigt werden.</numerusform><numerusform>{n} Felder müssen berichtigt werden.</numerusform></translation>
    </message>
    <message>
        <source>This video only</source>
        <translation>Nur dieses Video</translation>
    </message>
    <message>
        <source>This picture only</source>
        <translation>Nur dieses Bild</translation>
    </message>
    <message>
        <source>All of this run ({number})</source>
        <translation>Alle dieser Haltung ({number})</translation>
    </message>
    <message>
        <source>The whole project ({number})</source>
        <translation>Das ganze Projekt ({number})</translation>
    </message>
    <message>
        <source>The standard also wants: {names}.</source>
        <translation>Die Norm verlangt außerdem: {names}.</translation>
    </message>
    <message>
        <source>With the diameter, sizes at the wall are given in mm.</source>
        <translation>Mit dem Durchmesser werden Größen an der Wand in mm angegeben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.inspection_fields</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Rohr</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>For CJJ 181</source>
        <translation>Für CJJ 181</translation>
    </message>
    <message>
        <source>More than the pipe's {length:g} m.</source>
        <translation>Mehr als die {length:g} m des Rohrs.</translation>
    </message>
    <message>
        <source>Type a number such as {example}.</source>
        <translation>Eine Zahl wie {example} eingeben.</translation>
    </message>
    <message>
        <source>Between {low:g} and {high:g}; check the unit.</source>
        <translation>Zwischen {low:g} und {high:g}; die Einheit prüfen.</translation>
    </message>
    <message>
        <source>Reference of the pipe, e.g. M12-M13</source>
        <translation>Bezeichnung der Haltung, z. B. M12-M13</translation>
    </message>
    <message>
        <source>From manhole</source>
        <translation>Von Schacht</translation>
    </message>
    <message>
        <source>The manhole where the inspection begins</source>
        <translation>Der Schacht, an dem die Inspektion beginnt</translation>
    </message>
    <message>
        <source>To manhole</source>
        <translation>Bis Schacht</translation>
    </message>
    <message>
        <source>The manhole where it ends</source>
        <translation>Der Schacht, an dem sie endet</translation>
    </message>
    <message>
        <source>How the camera looks or drives</source>
        <translation>Wohin die Kamera blickt oder fährt</translation>
    </message>
    <message>
        <source>How it was inspected</source>
        <translation>Wie inspiziert wurde</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>2026-05-31 14:05 or 31.5.2026</source>
        <translation>2026-05-31 14:05 oder 31.5.2026</translation>
    </message>
    <message>
        <source>Shape of the pipe</source>
        <translation>Profil des Rohrs</translation>
    </message>
    <message>
        <source>Width, DN (mm)</source>
        <translation>Breite, DN (mm)</translation>
    </message>
    <message>
        <source>Nominal; of a circular pipe its diameter</source>
        <translation>Nennmaß; bei Kreisprofil der Durchmesser</translation>
    </message>
    <message>
        <source>Height (mm)</source>
        <translation>Höhe (mm)</translation>
    </message>
    <message>
        <source>Nominal; empty where it is the width</source>
        <translation>Nennmaß; leer, wo sie gleich der Breite ist</translation>
    </message>
    <message>
        <source>e.g. concrete, vitrified clay, PVC</source>
        <translation>z. B. Beton, Steinzeug, PVC</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Länge (m)</translation>
    </message>
    <message>
        <source>From manhole to manhole</source>
        <translation>Von Schacht zu Schacht</translation>
    </message>
    <message>
        <source>Surveyed (m)</source>
        <translation>Inspiziert (m)</translation>
    </message>
    <message>
        <source>How much of it was inspected</source>
        <translation>Wie viel davon inspiziert wurde</translation>
    </message>
    <message>
        <source>Inspector (person)</source>
        <translation>Inspizierende Person</translation>
    </message>
    <message>
        <source>Who coded it</source>
        <translation>Wer kodiert hat</translation>
    </message>
    <message>
        <source>District, city</source>
        <translation>Ortsteil, Ort</translation>
    </message>
    <message>
        <source>e.g. foul, storm, combined</source>
        <translation>z. B. Schmutz-, Regen-, Mischwasser</translation>
    </message>
    <message>
        <source>Chainage 0 is at</source>
        <translation>Station 0 ist an</translation>
    </message>
    <message>
        <source>e.g. the inner wall of the manhole</source>
        <translation>z. B. der Innenwand des Schachts</translation>
    </message>
    <message>
        <source>Depth at start (m)</source>
        <translation>Tiefe am Anfang (m)</translation>
    </message>
    <message>
        <source>Invert below ground</source>
        <translation>Sohle unter Gelände</translation>
    </message>
    <message>
        <source>Depth at end (m)</source>
        <translation>Tiefe am Ende (m)</translation>
    </message>
    <message>
        <source>Pipe unit (m)</source>
        <translation>Rohrlänge (m)</translation>
    </message>
    <message>
        <source>From joint to joint</source>
        <translation>Von Verbindung zu Verbindung</translation>
    </message>
    <message>
        <source>Wall (mm)</source>
        <translation>Wand (mm)</translation>
    </message>
    <message>
        <source>Thickness; CJJ 181 grades offsets by it</source>
        <translation>Dicke; CJJ 181 stuft Versätze danach ein</translation>
    </message>
    <message>
        <source>e.g. routine, acceptance, complaint</source>
        <translation>z. B. Routine, Abnahme, Beschwerde</translation>
    </message>
    <message>
        <source>Cleaned before</source>
        <translation>Vorher gereinigt</translation>
    </message>
    <message>
        <source>e.g. yes, jetted</source>
        <translation>z. B. ja, gespült</translation>
    </message>
    <message>
        <source>e.g. none, plugged, bypass</source>
        <translation>z. B. keine, abgesperrt, umgeleitet</translation>
    </message>
    <message>
        <source>Camera and its number</source>
        <translation>Kamera und ihre Nummer</translation>
    </message>
    <message>
        <source>Label of the recording</source>
        <translation>Bezeichnung der Aufnahme</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Number of the inspector's certificate</source>
        <translation>Nummer des Zertifikats der inspizierenden Person</translation>
    </message>
    <message>
        <source>Angle of view (°)</source>
        <translation>Bildwinkel (°)</translation>
    </message>
    <message>
        <source>Horizontal, without zoom</source>
        <translation>Waagerecht, ohne Zoom</translation>
    </message>
    <message>
        <source>Area (K)</source>
        <translation>Lage (K)</translation>
    </message>
    <message>
        <source>How important the place is</source>
        <translation>Wie wichtig der Ort ist</translation>
    </message>
    <message>
        <source>Soil (T)</source>
        <translation>Boden (T)</translation>
    </message>
    <message>
        <source>What the pipe lies in</source>
        <translation>Worin das Rohr liegt</translation>
    </message>
    <message>
        <source>Write it as 2026-05-31 14:05.</source>
        <translation>Als 2026-05-31 14:05 schreiben.</translation>
    </message>
    <message>
        <source>12.4, or 40 ft</source>
        <translation>12,4 oder 40 ft</translation>
    </message>
    <message>
        <source>300, or 12 in</source>
        <translation>300 oder 12 in</translation>
    </message>
    <message>
        <source>With the flow</source>
        <translation>In Fließrichtung</translation>
    </message>
    <message>
        <source>Against the flow</source>
        <translation>Gegen die Fließrichtung</translation>
    </message>
    <message>
        <source>Quick view from the manhole</source>
        <translation>Schachtzoom vom Schacht aus</translation>
    </message>
    <message>
        <source>CCTV, crawler</source>
        <translation>TV-Kamera, Fahrwagen</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>Begehung</translation>
    </message>
    <message>
        <source>Sonar</source>
        <translation>Sonar</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Egg</source>
        <translation>Ei</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rechteck</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.logo_edit</name>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Bilder ({patterns})</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>A picture, e.g. PNG or JPEG, kept in the project</source>
        <translation>Ein Bild, z. B. PNG oder JPEG, im Projekt behalten</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Logo of {width} × {height} pixels</source>
        <translation>Logo von {width} × {height} Pixeln</translation>
    </message>
    <message>
        <source>Read the logo</source>
        <translation>Logo lesen</translation>
    </message>
    <message>
        <source>Change logo</source>
        <translation>Logo ändern</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>This is no picture.</source>
        <translation>Das ist kein Bild.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.marked_field</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Zu berichtigen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.page_view</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command, e.g. “run”, “zoom”, “report”</source>
        <translation>Einen Befehl eingeben, z. B. „ausführen“, „zoomen“, „Bericht“</translation>
    </message>
    <message>
        <source>Command to search for</source>
        <translation>Gesuchter Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command is called like this. Try fewer letters.</source>
        <translation>Kein Befehl heißt so. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>Not available: {why}</source>
        <translation>Nicht verfügbar: {why}</translation>
    </message>
    <message>
        <source>Enter runs it   ·   ↑ ↓ choose   ·   Esc closes</source>
        <translation>Eingabe führt aus   ·   ↑ ↓ wählen   ·   Esc schließt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.prompts</name>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation>Was wird gemessen?</translation>
    </message>
    <message>
        <source>What is to be hidden?</source>
        <translation>Was soll unkenntlich werden?</translation>
    </message>
    <message>
        <source>What is undamaged?</source>
        <translation>Was ist unbeschädigt?</translation>
    </message>
    <message>
        <source>Why is this no finding?</source>
        <translation>Warum ist das kein Befund?</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.references</name>
    <message>
        <source>Another frame may show the same place larger or sharper. They are listed the most helpful first: by magnification, then sharpness, then how much of the place they show.</source>
        <translation>Ein anderes Einzelbild kann dieselbe Stelle größer oder schärfer zeigen. Die hilfreichsten stehen zuerst: nach Vergrößerung, dann Schärfe, dann danach, wie viel der Stelle sie zeigen.</translation>
    </message>
    <message>
        <source>Looking at frames nearby…</source>
        <translation>Benachbarte Einzelbilder werden durchgesehen …</translation>
    </message>
    <message>
        <source>No frame nearby shows this place well enough; it is enhanced from itself.</source>
        <translation>Kein Einzelbild in der Nähe zeigt diese Stelle gut genug; sie wird aus sich selbst verbessert.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Frames that may help</source>
        <translation>Einzelbilder, die helfen können</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Enhance with the chosen reference</source>
        <translation>Mit der gewählten Referenz verbessern</translation>
    </message>
    <message>
        <source>Automatic: the most helpful one</source>
        <translation>Automatisch: das hilfreichste</translation>
    </message>
    <message>
        <source>None: the frame itself</source>
        <translation>Keine: das Einzelbild selbst</translation>
    </message>
    <message>
        <source>Look for references</source>
        <translation>Referenzen suchen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_fields</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Client and company</source>
        <translation>Auftraggeber und Firma</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>By what is in the project</source>
        <translation>Nach dem Inhalt des Projekts</translation>
    </message>
    <message>
        <source>Sewer</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>Satellit</translation>
    </message>
    <message>
        <source>From bottom to top of the pictures</source>
        <translation>In den Bildern von unten nach oben</translation>
    </message>
    <message>
        <source>From side to side of the pictures</source>
        <translation>In den Bildern von Seite zu Seite</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the cover says in large letters</source>
        <translation>Was der Umschlag in großer Schrift sagt</translation>
    </message>
    <message>
        <source>Your number for this report</source>
        <translation>Eigene Nummer dieses Berichts</translation>
    </message>
    <message>
        <source>Your number for this job</source>
        <translation>Eigene Nummer dieses Auftrags</translation>
    </message>
    <message>
        <source>Of the agreement or purchase order</source>
        <translation>Der Vereinbarung oder Bestellung</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>Datum der Inspektion</translation>
    </message>
    <message>
        <source>The day of the inspection, or its first day</source>
        <translation>Der Tag der Inspektion, oder ihr erster Tag</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Datum des Berichts</translation>
    </message>
    <message>
        <source>When it is handed over</source>
        <translation>Wann er übergeben wird</translation>
    </message>
    <message>
        <source>For whom the inspection is made</source>
        <translation>Für wen inspiziert wird</translation>
    </message>
    <message>
        <source>Whose sewer, road or area it is</source>
        <translation>Wem Kanal, Straße oder Gebiet gehören</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Who makes the inspection</source>
        <translation>Wer inspiziert</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Address, telephone and licence of the company; several lines</source>
        <translation>Anschrift, Telefon und Zulassung der Firma; mehrere Zeilen</translation>
    </message>
    <message>
        <source>The person who judged the findings</source>
        <translation>Die Person, die die Befunde beurteilt hat</translation>
    </message>
    <message>
        <source>Of the inspector</source>
        <translation>Der inspizierenden Person</translation>
    </message>
    <message>
        <source>Road or area</source>
        <translation>Straße oder Gebiet</translation>
    </message>
    <message>
        <source>Name or number of the road or area</source>
        <translation>Name oder Nummer der Straße oder des Gebiets</translation>
    </message>
    <message>
        <source>Which part of it</source>
        <translation>Welcher Teil davon</translation>
    </message>
    <message>
        <source>By which standards and editions was worked</source>
        <translation>Nach welchen Normen und Ausgaben gearbeitet wurde</translation>
    </message>
    <message>
        <source>Camera, vehicle and their numbers</source>
        <translation>Kamera, Fahrzeug und ihre Nummern</translation>
    </message>
    <message>
        <source>On the day of the inspection</source>
        <translation>Am Tag der Inspektion</translation>
    </message>
    <message>
        <source>Company that designed it</source>
        <translation>Firma, die geplant hat</translation>
    </message>
    <message>
        <source>Company that built it</source>
        <translation>Firma, die gebaut hat</translation>
    </message>
    <message>
        <source>Company that supervised the work</source>
        <translation>Firma, die die Arbeiten überwacht hat</translation>
    </message>
    <message>
        <source>Your conclusion, in your words. Ctrl+Enter keeps it</source>
        <translation>Das Fazit in eigenen Worten. Strg+Eingabe behält es</translation>
    </message>
    <message>
        <source>What the report is valid for, in place of the usual text</source>
        <translation>Wofür der Bericht gilt, anstelle des üblichen Textes</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_foot</name>
    <message numerus="yes">
        <source>{n} entries are missing; you can export all the same.</source>
        <extracomment>One: {n} entry is missing; you can export all the same.</extracomment>
        <translation><numerusform>{n} Angabe fehlt; exportiert werden kann trotzdem.</numerusform><numerusform>{n} Angaben fehlen; exportiert werden kann trotzdem.</numerusform></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Stop; no file is written</source>
        <translation>Anhalten; keine Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF exportieren</translation>
    </message>
    <message>
        <source>Write the report as PDF</source>
        <translation>Den Bericht als PDF schreiben</translation>
    </message>
    <message>
        <source>Findings as CSV, also by a standard</source>
        <translation>Befunde als CSV, auch nach einer Norm</translation>
    </message>
    <message>
        <source>All findings and observations…</source>
        <translation>Alle Befunde und Feststellungen …</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_form</name>
    <message>
        <source>Longitudinal and transverse are meant against the driving direction</source>
        <translation>Längs und quer sind zur Fahrtrichtung gemeint</translation>
    </message>
    <message>
        <source>Use for new projects</source>
        <translation>Für neue Projekte nehmen</translation>
    </message>
    <message>
        <source>New reports begin with this company, logo, inspector, statement and language</source>
        <translation>Neue Berichte beginnen mit dieser Firma, diesem Logo, dieser Person, Erklärung und Sprache</translation>
    </message>
    <message>
        <source>Empty: the usual text</source>
        <translation>Leer: der übliche Text</translation>
    </message>
    <message>
        <source>Change driving direction</source>
        <translation>Fahrtrichtung ändern</translation>
    </message>
    <message>
        <source>Language, template, logo</source>
        <translation>Sprache, Vorlage, Logo</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Change “{field}” of the report</source>
        <translation>„{field}“ des Berichts ändern</translation>
    </message>
    <message>
        <source>New reports begin like this one.</source>
        <translation>Neue Berichte beginnen wie dieser.</translation>
    </message>
    <message>
        <source>Company, logo, inspector, statement and language, for new reports.</source>
        <translation>Firma, Logo, inspizierende Person, Erklärung und Sprache, für neue Berichte.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_preview</name>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>Check the report</source>
        <translation>Bericht prüfen</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau wird gemacht …</translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <extracomment>One: {n} page</extracomment>
        <translation><numerusform>{n} Seite</numerusform><numerusform>{n} Seiten</numerusform></translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>Die Vorschau konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird erneuert …</translation>
    </message>
    <message>
        <source>Out of date, updating…</source>
        <translation>Veraltet, wird erneuert …</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.report_sheets</name>
    <message>
        <source>Make the report preview</source>
        <translation>Berichtsvorschau machen</translation>
    </message>
    <message>
        <source>Clear the preview</source>
        <translation>Vorschau leeren</translation>
    </message>
    <message>
        <source>Draw a page</source>
        <translation>Eine Seite zeichnen</translation>
    </message>
    <message>
        <source>The preview could not be made; see the message above.</source>
        <translation>Die Vorschau konnte nicht gemacht werden; siehe die Meldung oben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.scale</name>
    <message>
        <source>the picture shows {shown} of the surface.</source>
        <translation>das Bild zeigt {shown} der Oberfläche.</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>The line is</source>
        <translation>Die Linie ist</translation>
    </message>
    <message>
        <source>One pixel is</source>
        <translation>Ein Pixel ist</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>Maßstab setzen</translation>
    </message>
    <message>
        <source>Remove scale</source>
        <translation>Maßstab entfernen</translation>
    </message>
    <message>
        <source>Length of the line</source>
        <translation>Länge der Linie</translation>
    </message>
    <message>
        <source>The real length of the line you drew</source>
        <translation>Die wirkliche Länge der gezeichneten Linie</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>Einheit der Länge</translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation>Millimeter pro Pixel</translation>
    </message>
    <message>
        <source>The size of a pixel on the surface</source>
        <translation>Die Größe eines Pixels auf der Oberfläche</translation>
    </message>
    <message>
        <source>Scale from the line you drew</source>
        <translation>Maßstab aus der gezeichneten Linie</translation>
    </message>
    <message>
        <source>Scale as a number</source>
        <translation>Maßstab als Zahl</translation>
    </message>
    <message>
        <source>The line you drew is {number} px long.</source>
        <translation>Die gezeichnete Linie ist {number} px lang.</translation>
    </message>
    <message>
        <source>Show pixels only, for the pictures chosen above</source>
        <translation>Nur Pixel zeigen, für die oben gewählten Bilder</translation>
    </message>
    <message>
        <source>line of {text} {currenttext} on {name}</source>
        <translation>Linie von {text} {currenttext} auf {name}</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>{typed:.3g} mm/px is not plausible; check the number and its unit.</source>
        <translation>{typed:.3g} mm/px ist nicht plausibel; Zahl und Einheit prüfen.</translation>
    </message>
    <message>
        <source>All of its folder ({number}), taken from the same distance</source>
        <translation>Alle in seinem Ordner ({number}), aus demselben Abstand aufgenommen</translation>
    </message>
    <message>
        <source>The whole project ({number}), taken from the same distance</source>
        <translation>Das ganze Projekt ({number}), aus demselben Abstand aufgenommen</translation>
    </message>
    <message>
        <source>Enter a number above 0, such as 250 or 0.5.</source>
        <translation>Eine Zahl über 0 eingeben, etwa 250 oder 0,5.</translation>
    </message>
    <message>
        <source>Enter a length.</source>
        <translation>Eine Länge eingeben.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Eine Zahl eingeben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.select_by</name>
    <message>
        <source>Enter selects, Shift+Enter adds</source>
        <translation>Eingabe wählt aus, Umschalt+Eingabe fügt hinzu</translation>
    </message>
    <message>
        <source>Select by class or confidence</source>
        <translation>Nach Klasse oder Konfidenz auswählen</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Confidence from, per cent</source>
        <translation>Konfidenz ab, Prozent</translation>
    </message>
    <message>
        <source>Confidence to, per cent</source>
        <translation>Konfidenz bis, Prozent</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>Länge ab</translation>
    </message>
    <message>
        <source>Length to</source>
        <translation>Länge bis</translation>
    </message>
    <message>
        <source>Unit of the lengths</source>
        <translation>Einheit der Längen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>{number} gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.severity</name>
    <message>
        <source>Own limits</source>
        <translation>Eigene Grenzen</translation>
    </message>
    <message>
        <source>The second limit has to be larger than the first.</source>
        <translation>Die zweite Grenze muss größer sein als die erste.</translation>
    </message>
    <message>
        <source>No grading</source>
        <translation>Keine Einstufung</translation>
    </message>
    <message>
        <source>Bands of mean crack width, for pictures with a scale</source>
        <translation>Stufen der mittleren Rissbreite, für Bilder mit Maßstab</translation>
    </message>
    <message>
        <source>Low up to</source>
        <translation>Gering bis</translation>
    </message>
    <message>
        <source>Mean width up to which severity is low</source>
        <translation>Mittlere Breite, bis zu der die Schwere gering ist</translation>
    </message>
    <message>
        <source>Moderate up to</source>
        <translation>Mittel bis</translation>
    </message>
    <message>
        <source>Above this mean width severity is high</source>
        <translation>Über dieser mittleren Breite ist die Schwere hoch</translation>
    </message>
    <message>
        <source>{name}, millimetres</source>
        <translation>{name}, Millimeter</translation>
    </message>
    <message>
        <source>Findings are not graded.</source>
        <translation>Befunde werden nicht eingestuft.</translation>
    </message>
    <message>
        <source>Change severity</source>
        <translation>Schwere ändern</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <translation>Einen Befehl oder eine Taste suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys for the chosen command</source>
        <translation>Neue Tasten für den gewählten Befehl</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>Einen Befehl wählen, um seine Tasten zu ändern.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press the new keys for “{text}”:</source>
        <translation>Die neuen Tasten für „{text}“ drücken:</translation>
    </message>
    <message>
        <source>{keys_text} already belongs to {names}, which would be left without keys.</source>
        <translation>{keys_text} gehört schon zu {names}, dann ohne Tasten.</translation>
    </message>
    <message>
        <source>Assign anyway</source>
        <translation>Trotzdem zuweisen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.signature_edit</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{role}: name</source>
        <translation>{role}: Name</translation>
    </message>
    <message>
        <source>{role}: date</source>
        <translation>{role}: Datum</translation>
    </message>
    <message>
        <source>Leave it empty to date and sign by hand</source>
        <translation>Leer lassen, um von Hand zu datieren und zu unterschreiben</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.simplify</name>
    <message>
        <source>Simplify</source>
        <translation>Vereinfachen</translation>
    </message>
    <message>
        <source>Tolerance in pixels of the picture</source>
        <translation>Toleranz in Bildpixeln</translation>
    </message>
    <message>
        <source>Points before and after</source>
        <translation>Punkte vorher und nachher</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Enter simplifies, Esc cancels</source>
        <translation>Eingabe vereinfacht, Esc bricht ab</translation>
    </message>
    <message>
        <source>{before:,} → {after:,} points</source>
        <translation>{before:,} → {after:,} Punkte</translation>
    </message>
</context>
<context>
    <name>inspector.ui.dialogs.text_prompt</name>
    <message>
        <source>1–{count} choose, Esc cancels</source>
        <translation>1–{count} wählen, Esc bricht ab</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>oder in eigenen Worten</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps, Esc cancels</source>
        <translation>Strg+Eingabe behält, Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>inspector.ui.docks</name>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Noise trial</source>
        <translation>Rauschversuch</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Learn my surface</source>
        <translation>Meine Oberfläche lernen</translation>
    </message>
    <message>
        <source>Test models</source>
        <translation>Modelle prüfen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Δ by resolution</source>
        <translation>Δ nach Auflösung</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bedienfelder</translation>
    </message>
    <message>
        <source>Show or hide {panel}</source>
        <translation>{panel} zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.draft</name>
    <message>
        <source>Choose a code first.</source>
        <translation>Zuerst einen Code wählen.</translation>
    </message>
    <message>
        <source>Scale there</source>
        <translation>Maßstab dort</translation>
    </message>
    <message>
        <source>Along the wall</source>
        <translation>Entlang der Wand</translation>
    </message>
    <message>
        <source>Width there</source>
        <translation>Breite dort</translation>
    </message>
    <message>
        <source>{mean:.1f} mm, at most {most:.1f} mm</source>
        <translation>{mean:.1f} mm, höchstens {most:.1f} mm</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Quer</translation>
    </message>
</context>
<context>
    <name>inspector.ui.draft_ring</name>
    <message>
        <source>The pipe's centre was not found: click it or draw the pipe's circle (Shift+I), or type the clock position.</source>
        <translation>Die Rohrmitte wurde nicht gefunden: sie anklicken oder den Rohrkreis ziehen (Umschalt+I), oder die Uhrzeitlage eingeben.</translation>
    </message>
    <message>
        <source>The centre is at the place itself; click the far end of the pipe.</source>
        <translation>Die Mitte liegt an der Stelle selbst; das ferne Ende des Rohrs anklicken.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.editor</name>
    <message>
        <source>Erased by hand</source>
        <translation>Von Hand radiert</translation>
    </message>
    <message>
        <source>Separate parts of</source>
        <translation>Teile trennen von</translation>
    </message>
    <message>
        <source>That lies outside the picture; draw inside it.</source>
        <translation>Das liegt außerhalb des Bildes; innerhalb zeichnen.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>The line divides nothing; draw it right across a finding.</source>
        <translation>Die Linie teilt nichts; sie quer über einen Befund ziehen.</translation>
    </message>
    <message>
        <source>The selection has no separate parts.</source>
        <translation>Die Auswahl hat keine getrennten Teile.</translation>
    </message>
    <message>
        <source>Select two or more regions, or two or more lines, to merge.</source>
        <translation>Zwei oder mehr Flächen, oder zwei oder mehr Linien auswählen, um sie zu vereinen.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>What was copied does not lie on this picture.</source>
        <translation>Was kopiert wurde, liegt nicht auf diesem Bild.</translation>
    </message>
    <message>
        <source>Erase part of</source>
        <translation>Teil radieren von</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhance_models</name>
    <message>
        <source>Plain interpolation: quick, invents nothing, shows no more than the source.</source>
        <translation>Einfache Interpolation: schnell, erfindet nichts, zeigt nicht mehr als das Original.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhance_parts</name>
    <message>
        <source>Drag a box; that part of the picture is shown larger.</source>
        <translation>Einen Rahmen ziehen; dieser Teil des Bildes wird größer gezeigt.</translation>
    </message>
    <message>
        <source>Drag a box; that part of the map is shown three times as large.</source>
        <translation>Einen Rahmen ziehen; dieser Teil der Karte wird dreimal so groß gezeigt.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
    <message>
        <source>Use bicubic</source>
        <translation>Bikubisch verwenden</translation>
    </message>
    <message>
        <source>Enhance to a file…</source>
        <translation>In eine Datei verbessern …</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhanced</name>
    <message>
        <source>The enhanced picture shows no crack at this place; the measures of the source stand.</source>
        <translation>Das verbesserte Bild zeigt an dieser Stelle keinen Riss; die Maße des Originals gelten.</translation>
    </message>
    <message>
        <source>Measure on enhanced picture</source>
        <translation>Auf verbessertem Bild messen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhanced_runs</name>
    <message>
        <source>{title}: enhanced picture</source>
        <translation>{title}: verbessertes Bild</translation>
    </message>
</context>
<context>
    <name>inspector.ui.enhancing</name>
    <message>
        <source>The chosen frame does not show this place well enough; choose another one, or let the reference be found.</source>
        <translation>Das gewählte Einzelbild zeigt diese Stelle nicht gut genug; ein anderes wählen oder die Referenz suchen lassen.</translation>
    </message>
    <message>
        <source>This part is too large to be kept in the project: zoom in, or enhance it to a file.</source>
        <translation>Dieser Teil ist zu groß, um im Projekt zu bleiben: hineinzoomen oder in eine Datei verbessern.</translation>
    </message>
    <message>
        <source>{title} is not trained yet; choose another way to enhance, or run `inspector train {id}`.</source>
        <translation>{title} ist noch nicht trainiert; eine andere Art der Verbesserung wählen oder `inspector train {id}` ausführen.</translation>
    </message>
    <message>
        <source>The region lies beside the picture; draw it on the picture.</source>
        <translation>Der Bereich liegt neben dem Bild; ihn auf dem Bild zeichnen.</translation>
    </message>
    <message>
        <source>The region is smaller than {least_px} pixels; draw a larger one.</source>
        <translation>Der Bereich hat weniger als {least_px} Pixel; einen größeren zeichnen.</translation>
    </message>
    <message>
        <source>The picture is too large to be enhanced whole; drag a region of it.</source>
        <translation>Das Bild ist zu groß, um ganz verbessert zu werden; einen Bereich ziehen.</translation>
    </message>
    <message>
        <source>a region of {name}</source>
        <translation>ein Bereich von {name}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.exchange_commands</name>
    <message>
        <source>Write accepted findings of all pictures as one JSON with outlines and run lengths</source>
        <translation>Angenommene Befunde aller Bilder als ein JSON mit Umrissen und Lauflängen schreiben</translation>
    </message>
    <message>
        <source>Write accepted findings as outlines for training; lines and notes are lost</source>
        <translation>Angenommene Befunde als Umrisse zum Trainieren schreiben; Linien und Notizen gehen verloren</translation>
    </message>
    <message>
        <source>Write accepted findings as a JSON for each picture, to go on in labelme</source>
        <translation>Angenommene Befunde als ein JSON je Bild schreiben, um in labelme weiterzuarbeiten</translation>
    </message>
    <message>
        <source>Write accepted findings as boxes; outlines are lost</source>
        <translation>Angenommene Befunde als Rahmen schreiben; Umrisse gehen verloren</translation>
    </message>
    <message>
        <source>Write accepted findings as indexed pictures with a legend</source>
        <translation>Angenommene Befunde als indizierte Bilder mit Legende schreiben</translation>
    </message>
    <message>
        <source>Write accepted findings of all maps, and of photos with a position</source>
        <translation>Angenommene Befunde aller Karten und der Fotos mit Position schreiben</translation>
    </message>
    <message>
        <source>Write pipe runs coded by PACP as exchange tables, in metric units</source>
        <translation>Nach PACP kodierte Haltungen als Austauschtabellen schreiben, in metrischen Einheiten</translation>
    </message>
    <message>
        <source>Write pipe runs coded by EN 13508-2 as XML</source>
        <translation>Nach EN 13508-2 kodierte Haltungen als XML schreiben</translation>
    </message>
    <message>
        <source>Write the defect list and the run table of CJJ 181, with RI and MI, as CSV</source>
        <translation>Schadensliste und Haltungstabelle nach CJJ 181 mit RI und MI als CSV schreiben</translation>
    </message>
    <message>
        <source>Write runs and observations with their classes as CSV, named as in DWA-M 150</source>
        <translation>Haltungen und Feststellungen mit ihren Klassen als CSV schreiben, benannt wie in DWA-M 150</translation>
    </message>
    <message>
        <source>Write lengths, areas and densities of cracks by severity as CSV</source>
        <translation>Längen, Flächen und Dichten von Rissen nach Schwere als CSV schreiben</translation>
    </message>
    <message>
        <source>Write lengths, areas and counts of cracks by severity as CSV</source>
        <translation>Längen, Flächen und Anzahlen von Rissen nach Schwere als CSV schreiben</translation>
    </message>
    <message>
        <source>Write lengths and mean widths of cracks by type and zone of the lane as CSV</source>
        <translation>Längen und mittlere Breiten von Rissen nach Art und Spurbereich als CSV schreiben</translation>
    </message>
    <message>
        <source>Write class, area, length and centre of all findings on maps as CSV</source>
        <translation>Klasse, Fläche, Länge und Mitte aller Befunde auf Karten als CSV schreiben</translation>
    </message>
</context>
<context>
    <name>inspector.ui.exporter</name>
    <message>
        <source>{name} is a picture of this project; choose another name.</source>
        <translation>{name} ist ein Bild dieses Projekts; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is a source of this project; choose another folder.</source>
        <translation>{name} ist ein Original dieses Projekts; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>{name} exportieren</translation>
    </message>
</context>
<context>
    <name>inspector.ui.finding</name>
    <message>
        <source>This map is too large to be searched whole; zoom in, or draw a region.</source>
        <translation>Diese Karte ist zu groß, um ganz durchsucht zu werden; hineinzoomen oder einen Bereich zeichnen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.contents</name>
    <message>
        <source>Contents of the guide</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.view</name>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>inspector.ui.guide.window</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Nichts gefunden. Weniger oder andere Wörter versuchen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.jobs</name>
    <message>
        <source>{title} failed because of a fault in Inspector; your work is safe. Try again, and send the details if it stays.</source>
        <translation>{title} schlug wegen eines Fehlers in Inspector fehl; die Arbeit ist sicher. Noch einmal versuchen, und die Einzelheiten einsenden, wenn es bleibt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.kept_project</name>
    <message>
        <source>{stamp} rescued {name}</source>
        <translation>{stamp} gerettet {name}</translation>
    </message>
    <message>
        <source>{path} could not be saved; a copy with all your work is kept as {copy}, open it from the start screen.</source>
        <translation>{path} konnte nicht gespeichert werden; eine Kopie mit der ganzen Arbeit liegt als {copy} bereit, sie vom Startbildschirm aus öffnen.</translation>
    </message>
    <message>
        <source>{parent} cannot be written; use Save As to keep your work elsewhere.</source>
        <translation>In {parent} kann nicht geschrieben werden; mit „Speichern unter“ die Arbeit anderswo behalten.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.learning</name>
    <message>
        <source>Learn {title}</source>
        <translation>{title} lernen</translation>
    </message>
    <message>
        <source>Forget a lesson</source>
        <translation>Ein Gelerntes vergessen</translation>
    </message>
    <message>
        <source>Look for lessons</source>
        <translation>Nach Gelerntem suchen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.library</name>
    <message numerus="yes">
        <source>Add {n} pictures</source>
        <extracomment>One: Add {n} picture</extracomment>
        <translation><numerusform>{n} Bild hinzufügen</numerusform><numerusform>{n} Bilder hinzufügen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files were left out; the first: {first}. The details name each.</source>
        <extracomment>One: {n} file was left out; the first: {first}. The details name each.</extracomment>
        <translation><numerusform>{n} Datei wurde ausgelassen; die erste: {first}. Die Einzelheiten nennen jede.</numerusform><numerusform>{n} Dateien wurden ausgelassen; die erste: {first}. Die Einzelheiten nennen jede.</numerusform></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Look for pictures</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Hash pictures</source>
        <translation>Prüfsummen der Bilder</translation>
    </message>
    <message>
        <source>Add 1 video</source>
        <translation>1 Video hinzufügen</translation>
    </message>
    <message>
        <source>Add 1 map</source>
        <translation>1 Karte hinzufügen</translation>
    </message>
    <message>
        <source>{path} is no video any more; look for it in another place.</source>
        <translation>{path} ist kein Video mehr; es an einem anderen Ort suchen.</translation>
    </message>
    <message>
        <source>{path} is no map any more; look for it in another place.</source>
        <translation>{path} ist keine Karte mehr; sie an einem anderen Ort suchen.</translation>
    </message>
    <message>
        <source>There are no pictures, videos or maps in {name} itself; folders in it are not searched, choose one of them.</source>
        <translation>In {name} selbst sind keine Bilder, Videos oder Karten; Ordner darin werden nicht durchsucht, einen davon wählen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures found again, {left} still missing.</source>
        <extracomment>One: {n} picture found again, {left} still missing.</extracomment>
        <translation><numerusform>{n} Bild wiedergefunden, {left} fehlen noch.</numerusform><numerusform>{n} Bilder wiedergefunden, {left} fehlen noch.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures found again.</source>
        <extracomment>One: {n} picture found again.</extracomment>
        <translation><numerusform>{n} Bild wiedergefunden.</numerusform><numerusform>{n} Bilder wiedergefunden.</numerusform></translation>
    </message>
    <message>
        <source>These pictures are already in the project.</source>
        <translation>Diese Bilder sind schon im Projekt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.made_pictures</name>
    <message>
        <source>Read enhanced and restored pictures</source>
        <translation>Verbesserte und wiederhergestellte Bilder lesen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.map_dates</name>
    <message>
        <source>Look through the dates</source>
        <translation>Die Termine durchsehen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.map_parts</name>
    <message>
        <source>Open a map first: a Sentinel-2 product, a JP2 or a GeoTIFF.</source>
        <translation>Zuerst eine Karte öffnen: ein Sentinel-2-Produkt, ein JP2 oder ein GeoTIFF.</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>An index always has the same colours.</source>
        <translation>Ein Index hat immer dieselben Farben.</translation>
    </message>
    <message>
        <source>It is stretched to the whole picture.</source>
        <translation>Es ist auf das ganze Bild gestreckt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.measuring</name>
    <message>
        <source>Measure findings</source>
        <translation>Befunde messen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.messages</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>Die Meldung und ihre Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>inspector.ui.naming</name>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>redaction</source>
        <translation>unkenntliche Stelle</translation>
    </message>
    <message>
        <source>undamaged area</source>
        <translation>unbeschädigte Fläche</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>Unkenntliche Stellen</translation>
    </message>
    <message>
        <source>Undamaged areas</source>
        <translation>Unbeschädigte Flächen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Other area</source>
        <translation>Andere Stelle</translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations</source>
        <extracomment>One: {n} annotation</extracomment>
        <translation><numerusform>{n} Eintrag</numerusform><numerusform>{n} Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} findings</source>
        <extracomment>One: {n} finding</extracomment>
        <translation><numerusform>{n} Befund</numerusform><numerusform>{n} Befunde</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} measurements</source>
        <extracomment>One: {n} measurement</extracomment>
        <translation><numerusform>{n} Messung</numerusform><numerusform>{n} Messungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} redactions</source>
        <extracomment>One: {n} redaction</extracomment>
        <translation><numerusform>{n} unkenntliche Stelle</numerusform><numerusform>{n} unkenntliche Stellen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} undamaged areas</source>
        <extracomment>One: {n} undamaged area</extracomment>
        <translation><numerusform>{n} unbeschädigte Fläche</numerusform><numerusform>{n} unbeschädigte Flächen</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_names</name>
    <message>
        <source>salt</source>
        <translation>Salz</translation>
    </message>
    <message>
        <source>pepper</source>
        <translation>Pfeffer</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>Salt: white dots</source>
        <translation>Salz: weiße Punkte</translation>
    </message>
    <message>
        <source>Pepper: black dots</source>
        <translation>Pfeffer: schwarze Punkte</translation>
    </message>
    <message>
        <source>Blur: out of focus</source>
        <translation>Unschärfe: nicht scharf gestellt</translation>
    </message>
    <message>
        <source>Texture: fine dark lines</source>
        <translation>Textur: feine dunkle Linien</translation>
    </message>
    <message>
        <source>Sensor dropouts and bad transmission: single pixels turn white.</source>
        <translation>Ausfälle des Sensors und schlechte Übertragung: einzelne Pixel werden weiß.</translation>
    </message>
    <message>
        <source>Dead pixels, dirt and splashes on the glass: dots stay black.</source>
        <translation>Tote Pixel, Schmutz und Spritzer auf dem Glas: Punkte bleiben schwarz.</translation>
    </message>
    <message>
        <source>The camera moves or is out of focus, or its glass is fogged.</source>
        <translation>Die Kamera bewegt sich, ist unscharf oder ihr Glas beschlagen.</translation>
    </message>
    <message>
        <source>Rough surfaces and tool marks: fine dark lines that are no cracks.</source>
        <translation>Raue Oberflächen und Werkzeugspuren: feine dunkle Linien, die keine Risse sind.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_parts</name>
    <message>
        <source>Models are tried under noise on photos and videos, not on maps.</source>
        <translation>Modelle werden unter Rauschen an Fotos und Videos versucht, nicht an Karten.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.noise_trial</name>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <source>Spoil picture</source>
        <translation>Bild verderben</translation>
    </message>
    <message>
        <source>Try under noise</source>
        <translation>Unter Rauschen versuchen</translation>
    </message>
    <message>
        <source>Compare masks</source>
        <translation>Masken vergleichen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.observing</name>
    <message>
        <source>Begin an observation first.</source>
        <translation>Zuerst eine Feststellung beginnen.</translation>
    </message>
    <message>
        <source>Take {code} back</source>
        <translation>{code} zurücknehmen</translation>
    </message>
    <message>
        <source>Delete {code}</source>
        <translation>{code} löschen</translation>
    </message>
    <message>
        <source>The observation was not kept. {why}</source>
        <translation>Die Feststellung wurde nicht behalten. {why}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.painting</name>
    <message>
        <source>Adds to {name}; Esc: begin another.</source>
        <translation>Fügt zu {name} hinzu; Esc: neu beginnen.</translation>
    </message>
    <message>
        <source>Takes from {name}; Esc: from everything.</source>
        <translation>Nimmt von {name}; Esc: von allem.</translation>
    </message>
    <message>
        <source>Begins a new {label}.</source>
        <translation>Beginnt neu: {label}.</translation>
    </message>
    <message>
        <source>the {what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>the suggestion, which makes it a finding</source>
        <translation>dem Vorschlag, der dadurch ein Befund wird</translation>
    </message>
    <message>
        <source>finding {number}</source>
        <translation>Befund {number}</translation>
    </message>
    <message>
        <source>the {label}</source>
        <translation>{label}</translation>
    </message>
    <message>
        <source>Takes from every finding under it.</source>
        <translation>Nimmt von jedem Befund darunter.</translation>
    </message>
    <message>
        <source>Takes from the {count} selected regions; Esc: from everything.</source>
        <translation>Nimmt von den {count} gewählten Flächen; Esc: von allem.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.bands</name>
    <message>
        <source>Three bands of your own</source>
        <translation>Drei eigene Bänder</translation>
    </message>
    <message>
        <source>Stretched to the part that was in view</source>
        <translation>Auf den Teil gestreckt, der zu sehen war</translation>
    </message>
    <message>
        <source>Stretched to the whole picture</source>
        <translation>Auf das ganze Bild gestreckt</translation>
    </message>
    <message>
        <source>Shown as it is stored</source>
        <translation>Gezeigt, wie es gespeichert ist</translation>
    </message>
    <message>
        <source>Nobody said which pixels of this map are clouds (only L2A products do)</source>
        <translation>Niemand hat gesagt, welche Pixel dieser Karte Wolken sind (das tun nur L2A-Produkte)</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Band shown as red</source>
        <translation>Band, das rot gezeigt wird</translation>
    </message>
    <message>
        <source>Band shown as green</source>
        <translation>Band, das grün gezeigt wird</translation>
    </message>
    <message>
        <source>Band shown as blue</source>
        <translation>Band, das blau gezeigt wird</translation>
    </message>
    <message>
        <source>To the view</source>
        <translation>Auf die Ansicht</translation>
    </message>
    <message>
        <source>To the whole</source>
        <translation>Auf das Ganze</translation>
    </message>
    <message>
        <source>Same for all dates</source>
        <translation>Für alle Termine gleich</translation>
    </message>
    <message>
        <source>Colours of the vegetation index</source>
        <translation>Farben des Vegetationsindex</translation>
    </message>
    <message>
        <source>NDVI: (near infrared − red) / (near infrared + red). Always these colours.</source>
        <translation>NDVI: (nahes Infrarot − Rot) / (nahes Infrarot + Rot). Immer diese Farben.</translation>
    </message>
    <message>
        <source>Mark clouds and shadows</source>
        <translation>Wolken und Schatten markieren</translation>
    </message>
    <message>
        <source>Which bands are shown</source>
        <translation>Welche Bänder gezeigt werden</translation>
    </message>
    <message>
        <source>Ctrl+B shows the next ones</source>
        <translation>Strg+B zeigt die nächsten</translation>
    </message>
    <message>
        <source>Percentile shown as black</source>
        <translation>Perzentil, das schwarz gezeigt wird</translation>
    </message>
    <message>
        <source>So many of the values are black</source>
        <translation>So viele der Werte sind schwarz</translation>
    </message>
    <message>
        <source>Percentile shown as white</source>
        <translation>Perzentil, das weiß gezeigt wird</translation>
    </message>
    <message>
        <source>Values above this share are white</source>
        <translation>Werte über diesem Anteil sind weiß</translation>
    </message>
    <message>
        <source>Stretch to the view</source>
        <translation>Auf die Ansicht strecken</translation>
    </message>
    <message>
        <source>Use all colours for what is in view (Ctrl+K)</source>
        <translation>Alle Farben für das Sichtbare nutzen (Strg+K)</translation>
    </message>
    <message>
        <source>Stretch to the whole picture</source>
        <translation>Auf das ganze Bild strecken</translation>
    </message>
    <message>
        <source>Back to the whole picture (Ctrl+Shift+K)</source>
        <translation>Zurück zum ganzen Bild (Strg+Umschalt+K)</translation>
    </message>
    <message>
        <source>Same limits for all dates</source>
        <translation>Gleiche Grenzen für alle Termine</translation>
    </message>
    <message>
        <source>So that dates can be compared by colour</source>
        <translation>Damit sich Termine nach Farbe vergleichen lassen</translation>
    </message>
    <message>
        <source>green {value:.1f}</source>
        <translation>grün {value:.1f}</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>Band {name}</source>
        <translation>Band {name}</translation>
    </message>
    <message>
        <source>Bands {names}</source>
        <translation>Bänder {names}</translation>
    </message>
    <message>
        <source>{value:.1f} water</source>
        <translation>{value:.1f} Wasser</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch</name>
    <message>
        <source>Files of the batch</source>
        <translation>Dateien des Stapels</translation>
    </message>
    <message>
        <source>No file waits. Drop pictures, videos, maps and folders here, or add them above; each keeps its own settings.</source>
        <translation>Keine Datei wartet. Bilder, Videos, Karten und Ordner hier ablegen oder oben hinzufügen; jede behält ihre eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Select files to see and change what is done with them.</source>
        <translation>Dateien auswählen, um zu sehen und zu ändern, was mit ihnen geschieht.</translation>
    </message>
    <message>
        <source>What is done, or being worked on, keeps its settings.</source>
        <translation>Was fertig oder in Arbeit ist, behält seine Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>What is done with {n} files:</source>
        <extracomment>One: What is done with {n} file:</extracomment>
        <translation><numerusform>Was mit {n} Datei geschieht:</numerusform><numerusform>Was mit {n} Dateien geschieht:</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_fields</name>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_model</name>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_settings</name>
    <message>
        <source>Enlarge first</source>
        <translation>Zuerst vergrößern</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>Only marked frames</source>
        <translation>Nur markierte Einzelbilder</translation>
    </message>
    <message>
        <source>whole frame</source>
        <translation>ganzes Einzelbild</translation>
    </message>
    <message>
        <source>Take the part of the picture that is in view</source>
        <translation>Den sichtbaren Teil des Bildes nehmen</translation>
    </message>
    <message>
        <source>As usual for the model</source>
        <translation>Wie beim Modell üblich</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>Das letzte</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>Selbst gewählt</translation>
    </message>
    <message>
        <source>Find with</source>
        <translation>Suchen mit</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>Jedes n-te Einzelbild</translation>
    </message>
    <message>
        <source>Frames from</source>
        <translation>Einzelbilder ab</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Which models look at each frame</source>
        <translation>Welche Modelle jedes Einzelbild ansehen</translation>
    </message>
    <message>
        <source>The models then look at the enlarged frame</source>
        <translation>Die Modelle sehen dann das vergrößerte Einzelbild an</translation>
    </message>
    <message>
        <source>Which other frame helps to enlarge</source>
        <translation>Welches andere Einzelbild beim Vergrößern hilft</translation>
    </message>
    <message>
        <source>1 takes every frame of a video</source>
        <translation>1 nimmt jedes Einzelbild eines Videos</translation>
    </message>
    <message>
        <source>Counted from 0</source>
        <translation>Ab 0 gezählt</translation>
    </message>
    <message>
        <source>Counted from 0; below 0 is the end</source>
        <translation>Ab 0 gezählt; unter 0 ist das Ende</translation>
    </message>
    <message>
        <source>Frames with findings, measures or drawings</source>
        <translation>Einzelbilder mit Befunden, Maßen oder Zeichnungen</translation>
    </message>
    <message>
        <source>Which date of a stack of maps</source>
        <translation>Welcher Termin eines Kartenstapels</translation>
    </message>
    <message>
        <source>From which probability a pixel counts as found</source>
        <translation>Ab welcher Wahrscheinlichkeit ein Pixel als gefunden zählt</translation>
    </message>
    <message>
        <source>x, y, width, height in pixels; empty for all of the frame</source>
        <translation>x, y, Breite, Höhe in Pixeln; leer für das ganze Einzelbild</translation>
    </message>
    <message>
        <source>Which difference from a restored surface is damage</source>
        <translation>Welche Abweichung von einer wiederhergestellten Oberfläche Schaden ist</translation>
    </message>
    <message>
        <source>Where the models run</source>
        <translation>Wo die Modelle laufen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.batch_words</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Darker places</source>
        <translation>Dunklere Stellen</translation>
    </message>
    <message>
        <source>As the published code</source>
        <translation>Wie der veröffentlichte Code</translation>
    </message>
    <message>
        <source>As the paper</source>
        <translation>Wie der Artikel</translation>
    </message>
    <message>
        <source>{frames} to {last}</source>
        <translation>{frames} bis {last}</translation>
    </message>
    <message>
        <source>{place}th</source>
        <translation>{place}.</translation>
    </message>
    <message>
        <source>marked frames</source>
        <translation>markierte Einzelbilder</translation>
    </message>
    <message>
        <source>{frames} from {first} to {last}</source>
        <translation>{frames} von {first} bis {last}</translation>
    </message>
    <message>
        <source>Failed: {reason}</source>
        <translation>Fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message>
        <source>{place}st</source>
        <translation>{place}.</translation>
    </message>
    <message>
        <source>{place}nd</source>
        <translation>{place}.</translation>
    </message>
    <message>
        <source>{place}rd</source>
        <translation>{place}.</translation>
    </message>
    <message>
        <source>{enlarger}, then {models}</source>
        <translation>{enlarger}, dann {models}</translation>
    </message>
    <message>
        <source>{enlarger}, enlarge</source>
        <translation>{enlarger}, vergrößern</translation>
    </message>
    <message>
        <source>Nothing: choose a model</source>
        <translation>Nichts: ein Modell wählen</translation>
    </message>
    <message>
        <source>a region</source>
        <translation>ein Bereich</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>jedes Einzelbild</translation>
    </message>
    <message>
        <source>every {ordinal} frame</source>
        <translation>jedes {ordinal} Einzelbild</translation>
    </message>
    <message>
        <source>{frames} from {first}</source>
        <translation>{frames} ab {first}</translation>
    </message>
    <message numerus="yes">
        <source>{n} failed</source>
        <extracomment>One: {n} failed</extracomment>
        <translation><numerusform>{n} fehlgeschlagen</numerusform><numerusform>{n} fehlgeschlagen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} cancelled</source>
        <extracomment>One: {n} cancelled</extracomment>
        <translation><numerusform>{n} abgebrochen</numerusform><numerusform>{n} abgebrochen</numerusform></translation>
    </message>
    <message>
        <source>Pausing after this picture</source>
        <translation>Hält nach diesem Bild an</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>all dates</source>
        <translation>alle Termine</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.card_details</name>
    <message>
        <source>You added this model: nobody here trained or measured it. Hold it against others before you trust it, and ask its author what it may be used for.</source>
        <translation>Dieses Modell wurde von Hand hinzugefügt: niemand hier hat es trainiert oder gemessen. Es mit anderen vergleichen, bevor ihm vertraut wird, und den Urheber fragen, wofür es benutzt werden darf.</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>sewer</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>satellite</source>
        <translation>Satellit</translation>
    </message>
    <message>
        <source>{count} multiply-adds at {width} × {height} px</source>
        <translation>{count} Multiplikationen bei {width} × {height} px</translation>
    </message>
    <message>
        <source>{mode}: errors from {error} {unit}, contrast from {contrast}</source>
        <translation>{mode}: Fehler ab {error} {unit}, Kontrast ab {contrast}</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>Zeit für ein Bild</translation>
    </message>
    <message>
        <source>{ms:g} ms for {width} × {height} px on {device}</source>
        <translation>{ms:g} ms für {width} × {height} px auf {device}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>{metric} {value:.4g} on {dataset}</source>
        <translation>{metric} {value:.4g} auf {dataset}</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>Vergrößert</translation>
    </message>
    <message>
        <source>{scale} times</source>
        <translation>{scale}-fach</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>{size} px, overlap {overlap} px</source>
        <translation>{size} px, Überlappung {overlap} px</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>The weights may not be used commercially, because of the pictures they were trained on. The report says so too.</source>
        <translation>Die Gewichte dürfen wegen der Trainingsbilder nicht kommerziell genutzt werden. Der Bericht sagt das auch.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.card_list</name>
    <message>
        <source>crack IoU</source>
        <translation>Riss-IoU</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>mean IoU of 2 classes</source>
        <translation>mittlere IoU aus 2 Klassen</translation>
    </message>
    <message>
        <source>mean Dice</source>
        <translation>mittlerer Dice</translation>
    </message>
    <message>
        <source>mean IoU of pictures</source>
        <translation>mittlere IoU der Bilder</translation>
    </message>
    <message>
        <source>mean IoU of labels</source>
        <translation>mittlere IoU der Klassen</translation>
    </message>
    <message>
        <source>IoU of any defect</source>
        <translation>IoU irgendeines Schadens</translation>
    </message>
    <message>
        <source>precision of any defect</source>
        <translation>Genauigkeit bei irgendeinem Schaden</translation>
    </message>
    <message>
        <source>recall of any defect</source>
        <translation>Trefferquote bei irgendeinem Schaden</translation>
    </message>
    <message>
        <source>PSNR of Y, dB</source>
        <translation>PSNR von Y, dB</translation>
    </message>
    <message>
        <source>PSNR of RGB, dB</source>
        <translation>PSNR von RGB, dB</translation>
    </message>
    <message>
        <source>SSIM of Y</source>
        <translation>SSIM von Y</translation>
    </message>
    <message>
        <source>SSIM of RGB</source>
        <translation>SSIM von RGB</translation>
    </message>
    <message>
        <source>pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>{metric} {value:.3g} on {dataset}</source>
        <translation>{metric} {value:.3g} auf {dataset}</translation>
    </message>
    <message>
        <source>added by you, not measured</source>
        <translation>von Hand hinzugefügt, nicht gemessen</translation>
    </message>
    <message>
        <source>IoU of {label}</source>
        <translation>IoU von {label}</translation>
    </message>
    <message>
        <source>trained, not measured</source>
        <translation>trainiert, nicht gemessen</translation>
    </message>
    <message>
        <source>{model}; not for commercial use</source>
        <translation>{model}; nicht für kommerzielle Nutzung</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.enhanced_words</name>
    <message>
        <source>The enhanced map has no {bands}: it is shown as “{instead}”.</source>
        <translation>Die verbesserte Karte hat kein {bands}: sie wird als „{instead}“ gezeigt.</translation>
    </message>
    <message>
        <source>{error:.4f} reflectance on average</source>
        <translation>{error:.4f} Reflexion im Mittel</translation>
    </message>
    <message>
        <source>Enhanced by</source>
        <translation>Verbessert durch</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>From measured</source>
        <translation>Gegen das Gemessene</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_histogram</name>
    <message>
        <source>floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Reading the result…</source>
        <translation>Das Ergebnis wird gelesen …</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_meter</name>
    <message>
        <source>Back to the judged threshold</source>
        <translation>Zurück zur beurteilten Schwelle</translation>
    </message>
    <message>
        <source>Which difference counts</source>
        <translation>Welche Differenz zählt</translation>
    </message>
    <message>
        <source>Judge the same restored surface again</source>
        <translation>Dieselbe wiederhergestellte Oberfläche noch einmal beurteilen</translation>
    </message>
    <message>
        <source>Error from which a pixel is marked</source>
        <translation>Fehler, ab dem ein Pixel markiert wird</translation>
    </message>
    <message>
        <source>Suggestions follow at once</source>
        <translation>Die Vorschläge folgen sofort</translation>
    </message>
    <message>
        <source>Threshold of the error map</source>
        <translation>Schwelle der Fehlerkarte</translation>
    </message>
    <message>
        <source>A pixel is marked from this error on</source>
        <translation>Ab diesem Fehler wird ein Pixel markiert</translation>
    </message>
    <message>
        <source>Histogram of the filtered error</source>
        <translation>Histogramm des gefilterten Fehlers</translation>
    </message>
    <message>
        <source>How many pixels have which error (logarithm); click or drag for the threshold</source>
        <translation>Wie viele Pixel welchen Fehler haben (logarithmisch); klicken oder ziehen für die Schwelle</translation>
    </message>
    <message>
        <source>Mark what the model's guards found damaged</source>
        <translation>Markieren, was die Sicherungen des Modells als beschädigt fanden</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>Fehler ab</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.error_words</name>
    <message>
        <source>Dark damage</source>
        <translation>Dunkle Schäden</translation>
    </message>
    <message>
        <source>As published code</source>
        <translation>Wie veröffentlichter Code</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <source>What is darker than the restored surface; light that changes slowly is left out</source>
        <translation>Was dunkler ist als die wiederhergestellte Oberfläche; langsam wechselndes Licht zählt nicht</translation>
    </message>
    <message>
        <source>Any difference, each picture stretched to its own range first</source>
        <translation>Jede Differenz, jedes Bild zuerst auf seinen eigenen Bereich gestreckt</translation>
    </message>
    <message>
        <source>The squared difference, summed over the colours</source>
        <translation>Die quadrierte Differenz, über die Farben summiert</translation>
    </message>
    <message>
        <source>{percent} of the map is marked: errors from {error} {unit} on.</source>
        <translation>{percent} der Karte ist markiert: Fehler ab {error} {unit}.</translation>
    </message>
    <message>
        <source>Separability {value:.2f}</source>
        <translation>Trennbarkeit {value:.2f}</translation>
    </message>
    <message>
        <source>contrast {contrast} ({asked} asked)</source>
        <translation>Kontrast {contrast} (verlangt {asked})</translation>
    </message>
    <message>
        <source>Judged: from {error} on.</source>
        <translation>Beurteilt: ab {error}.</translation>
    </message>
    <message>
        <source>Nothing is marked: {why}</source>
        <translation>Nichts ist markiert: {why}</translation>
    </message>
    <message>
        <source>the largest error is {error} {unit}, and damage counts from {least} on.</source>
        <translation>der größte Fehler ist {error} {unit}, und Schaden zählt ab {least}.</translation>
    </message>
    <message>
        <source>Nothing is marked: the threshold is above every error. {judged}</source>
        <translation>Nichts ist markiert: die Schwelle liegt über jedem Fehler. {judged}</translation>
    </message>
    <message>
        <source>Judged clean: {why}</source>
        <translation>Als unbeschädigt beurteilt: {why}</translation>
    </message>
    <message>
        <source>the picture looks just like its restored surface.</source>
        <translation>das Bild sieht genau aus wie seine wiederhergestellte Oberfläche.</translation>
    </message>
    <message>
        <source>the map looks like texture, contrast {contrast} where {asked} is asked.</source>
        <translation>die Karte sieht nach Textur aus, Kontrast {contrast}, verlangt {asked}.</translation>
    </message>
    <message>
        <source>contrast {contrast}</source>
        <translation>Kontrast {contrast}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.eye_button</name>
    <message>
        <source>Show mask</source>
        <translation>Maske zeigen</translation>
    </message>
    <message>
        <source>Hide mask</source>
        <translation>Maske verbergen</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Show outlines</source>
        <translation>Umrisse zeigen</translation>
    </message>
    <message>
        <source>Hide outlines</source>
        <translation>Umrisse verbergen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Hide suggestions</source>
        <translation>Vorschläge verbergen</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>Befunde zeigen</translation>
    </message>
    <message>
        <source>Hide findings</source>
        <translation>Befunde verbergen</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>Messungen zeigen</translation>
    </message>
    <message>
        <source>Hide measurements</source>
        <translation>Messungen verbergen</translation>
    </message>
    <message>
        <source>Show redactions</source>
        <translation>Unkenntliche Stellen zeigen</translation>
    </message>
    <message>
        <source>Hide redactions</source>
        <translation>Unkenntliche Stellen verbergen</translation>
    </message>
    <message>
        <source>Show undamaged areas</source>
        <translation>Unbeschädigte Flächen zeigen</translation>
    </message>
    <message>
        <source>Hide undamaged areas</source>
        <translation>Unbeschädigte Flächen verbergen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_measures</name>
    <message>
        <source>Along the middle line</source>
        <translation>Entlang der Mittellinie</translation>
    </message>
    <message>
        <source>Across the middle line</source>
        <translation>Quer zur Mittellinie</translation>
    </message>
    <message>
        <source>95 % width</source>
        <translation>95-%-Breite</translation>
    </message>
    <message>
        <source>95 % of it is narrower</source>
        <translation>95 % davon ist schmaler</translation>
    </message>
    <message>
        <source>At the widest place</source>
        <translation>An der breitesten Stelle</translation>
    </message>
    <message>
        <source>Of its pixels, by the map's coordinate system</source>
        <translation>Seiner Pixel, nach dem Koordinatensystem der Karte</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_menu</name>
    <message>
        <source>High confidence</source>
        <translation>Hohe Konfidenz</translation>
    </message>
    <message>
        <source>Medium and high confidence</source>
        <translation>Mittlere und hohe Konfidenz</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Alle Vorschläge</translation>
    </message>
    <message>
        <source>Crack type</source>
        <translation>Rissart</translation>
    </message>
    <message>
        <source>Accept on all pictures</source>
        <translation>Auf allen Bildern annehmen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_model</name>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>{what}. Click to sort.</source>
        <translation>{what}. Klicken zum Sortieren.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_rows</name>
    <message>
        <source>{type} (set)</source>
        <translation>{type} (gesetzt)</translation>
    </message>
    <message>
        <source>Number of the finding, as in the report</source>
        <translation>Nummer des Befundes, wie im Bericht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Suggested, accepted or rejected</source>
        <translation>Vorgeschlagen, angenommen oder verworfen</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Wo es gefunden wurde</translation>
    </message>
    <message>
        <source>From the measures, or set by hand</source>
        <translation>Aus den Maßen oder von Hand gesetzt</translation>
    </message>
    <message>
        <source>From the mean width in mm and the preset of the report</source>
        <translation>Aus der mittleren Breite in mm und der Vorgabe des Berichts</translation>
    </message>
    <message>
        <source>How sure the model was</source>
        <translation>Wie sicher das Modell war</translation>
    </message>
    <message>
        <source>Your words; F2 edits them</source>
        <translation>Eigene Worte; F2 bearbeitet sie</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.finding_sewer</name>
    <message>
        <source>By the rule of the code book, or set by hand</source>
        <translation>Nach der Regel der Codeliste oder von Hand gesetzt</translation>
    </message>
    <message>
        <source>The code with its letters</source>
        <translation>Der Code mit seinen Buchstaben</translation>
    </message>
    <message>
        <source>Metres from the start; est. is an estimate</source>
        <translation>Meter vom Anfang; „gesch.“ ist eine Schätzung</translation>
    </message>
    <message>
        <source>Where around the pipe</source>
        <translation>Wo am Rohrumfang</translation>
    </message>
    <message>
        <source>{grade} (set)</source>
        <translation>{grade} (gesetzt)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.findings</name>
    <message>
        <source>Show suggested rows</source>
        <translation>Vorgeschlagene Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show accepted rows</source>
        <translation>Angenommene Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show rejected rows</source>
        <translation>Verworfene Zeilen zeigen</translation>
    </message>
    <message>
        <source>Nothing was found. Lower the threshold in Layers, or draw a crack yourself.</source>
        <translation>Nichts wurde gefunden. In „Ebenen“ die Schwelle senken oder selbst einen Riss zeichnen.</translation>
    </message>
    <message>
        <source>Filter: picture, type, note…</source>
        <translation>Filter: Bild, Art, Notiz …</translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation>Befunde nach Wörtern filtern</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Open photos first; what is found on them is listed here.</source>
        <translation>Zuerst Fotos öffnen; was auf ihnen gefunden wird, steht hier.</translation>
    </message>
    <message>
        <source>Press C and click a place to code it; observations are listed here. What a model finds becomes one with C, too.</source>
        <translation>C drücken und eine Stelle anklicken, um sie zu kodieren; Feststellungen stehen hier. Auch was ein Modell findet, wird mit C eine.</translation>
    </message>
    <message>
        <source>Run a model: what it finds is listed here as suggestions. Accept those that are right, reject those that are not.</source>
        <translation>Ein Modell ausführen: was es findet, steht hier als Vorschläge. Richtige annehmen, falsche verwerfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.formats</name>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Found by a model</source>
        <translation>Von einem Modell gefunden</translation>
    </message>
    <message>
        <source>Found by a model, edited</source>
        <translation>Von einem Modell gefunden, bearbeitet</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{duration} on {device}</source>
        <translation>{duration} auf {device}</translation>
    </message>
    <message>
        <source>about {hours:.1f} h left</source>
        <translation>noch etwa {hours:.1f} h</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>Einzelbild {number}</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.history</name>
    <message>
        <source>As it was opened</source>
        <translation>Wie es geöffnet wurde</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <extracomment>One: {n} edit</extracomment>
        <translation><numerusform>{n} Schritt</numerusform><numerusform>{n} Schritte</numerusform></translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Bearbeitung</translation>
    </message>
    <message>
        <source>Choose an edit to go back or forward to it</source>
        <translation>Einen Schritt wählen, um zu ihm zurück- oder vorzugehen</translation>
    </message>
    <message numerus="yes">
        <source>{n} undone</source>
        <extracomment>One: {n} undone</extracomment>
        <translation><numerusform>{n} zurückgenommen</numerusform><numerusform>{n} zurückgenommen</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.jobs</name>
    <message>
        <source>Done in {took}</source>
        <translation>Fertig in {took}</translation>
    </message>
    <message>
        <source>Nothing is running. Model runs, exports and imports appear here.</source>
        <translation>Nichts läuft. Modelle, Exporte und Importe erscheinen hier.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Take finished jobs off this list</source>
        <translation>Fertige Aufträge von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Stop all jobs</source>
        <translation>Alle Aufträge anhalten</translation>
    </message>
    <message>
        <source>Stop everything that is running or waiting</source>
        <translation>Alles anhalten, was läuft oder wartet</translation>
    </message>
    <message>
        <source>Progress of {title}</source>
        <translation>Fortschritt von {title}</translation>
    </message>
    <message>
        <source>Stop {title}</source>
        <translation>{title} anhalten</translation>
    </message>
    <message>
        <source>Details of {title}</source>
        <translation>Einzelheiten von {title}</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Zeigen, was schiefging</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Stopped after {took}</source>
        <translation>Angehalten nach {took}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.label_box</name>
    <message>
        <source>What it is; choose, or type and press Enter</source>
        <translation>Was es ist; wählen, oder schreiben und Eingabe drücken</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.layer_legends</name>
    <message>
        <source>Relative, as the model sees it: not metres.</source>
        <translation>Relativ, wie das Modell es sieht: keine Meter.</translation>
    </message>
    <message>
        <source>Colours of depth, far to near</source>
        <translation>Farben der Tiefe, von fern nach nah</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>Farben der Differenz</translation>
    </message>
    <message>
        <source>Enhanced minus bicubic, of 255: what the model put in.</source>
        <translation>Verbessert minus bikubisch, von 255: was das Modell hinzugefügt hat.</translation>
    </message>
    <message>
        <source>Colours of the contradiction</source>
        <translation>Farben des Widerspruchs</translation>
    </message>
    <message>
        <source>Reflectance: how far the enhanced map, recorded again by the sensor, is from what was measured. Grey: nothing measured.</source>
        <translation>Reflexion: wie weit die verbesserte Karte, vom Sensor noch einmal aufgenommen, vom Gemessenen abweicht. Grau: nichts gemessen.</translation>
    </message>
    <message>
        <source>Colours of the signed error</source>
        <translation>Farben des Fehlers mit Vorzeichen</translation>
    </message>
    <message>
        <source>Restored minus source, in grey values of 255. Cracks are restored brighter.</source>
        <translation>Wiederhergestellt minus Original, in Grauwerten von 255. Risse werden heller wiederhergestellt.</translation>
    </message>
    <message>
        <source>Colours of the absolute error</source>
        <translation>Farben des absoluten Fehlers</translation>
    </message>
    <message>
        <source>How far restored and source differ, in grey values of 255.</source>
        <translation>Wie weit Wiederhergestelltes und Original auseinanderliegen, in Grauwerten von 255.</translation>
    </message>
    <message>
        <source>Colours of the filtered error</source>
        <translation>Farben des gefilterten Fehlers</translation>
    </message>
    <message>
        <source>What counts as damage, smoothed: the threshold below parts this map.</source>
        <translation>Was als Schaden zählt, geglättet: die Schwelle unten teilt diese Karte.</translation>
    </message>
    <message>
        <source>−{limit} darker</source>
        <translation>−{limit} dunkler</translation>
    </message>
    <message>
        <source>brighter +{limit}</source>
        <translation>heller +{limit}</translation>
    </message>
    <message>
        <source>{limit:g} and more</source>
        <translation>{limit:g} und mehr</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.layers</name>
    <message>
        <source>Probability as heat map</source>
        <translation>Wahrscheinlichkeit als Wärmebild</translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation>Deckkraft der Maske</translation>
    </message>
    <message>
        <source>Confidence threshold</source>
        <translation>Konfidenzschwelle</translation>
    </message>
    <message>
        <source>Dark to bright: how sure the model is</source>
        <translation>Dunkel bis hell: wie sicher das Modell ist</translation>
    </message>
    <message>
        <source>A pixel counts as crack from this confidence on; suggestions follow at once</source>
        <translation>Ab dieser Konfidenz zählt ein Pixel als Riss; die Vorschläge folgen sofort</translation>
    </message>
    <message>
        <source>Confidence threshold in per cent</source>
        <translation>Konfidenzschwelle in Prozent</translation>
    </message>
    <message>
        <source>Smallest length of a suggestion</source>
        <translation>Kleinste Länge eines Vorschlags</translation>
    </message>
    <message>
        <source>Shorter suggestions are not shown; accepted findings always are</source>
        <translation>Kürzere Vorschläge werden nicht gezeigt; angenommene Befunde immer</translation>
    </message>
    <message>
        <source>Histogram of the model's confidence</source>
        <translation>Histogramm der Konfidenz des Modells</translation>
    </message>
    <message>
        <source>Click to set the threshold</source>
        <translation>Klicken, um die Schwelle zu setzen</translation>
    </message>
    <message>
        <source>Confidence from</source>
        <translation>Konfidenz ab</translation>
    </message>
    <message>
        <source>No result on this picture yet</source>
        <translation>Noch kein Ergebnis auf diesem Bild</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.legend</name>
    <message numerus="yes">
        <source>and {n} more labels</source>
        <extracomment>One: and {n} more label</extracomment>
        <translation><numerusform>und {n} weitere Klasse</numerusform><numerusform>und {n} weitere Klassen</numerusform></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Unkenntlich</translation>
    </message>
    <message>
        <source>Dashed: suggested. Solid: accepted.</source>
        <translation>Gestrichelt: vorgeschlagen. Durchgezogen: angenommen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.lesson_rows</name>
    <message>
        <source>{done} of {epochs} epochs</source>
        <translation>{done} von {epochs} Epochen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on learning {name}</source>
        <translation>{name} weiterlernen</translation>
    </message>
    <message>
        <source>Go on after its last whole epoch</source>
        <translation>Nach der letzten ganzen Epoche weitermachen</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} vergessen</translation>
    </message>
    <message>
        <source>Delete what was learnt; the areas stay</source>
        <translation>Das Gelernte löschen; die Flächen bleiben</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget {name} for good</source>
        <translation>{name} endgültig vergessen</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
    </message>
    <message>
        <source>Begun and not finished</source>
        <translation>Begonnen und nicht fertig</translation>
    </message>
    <message>
        <source>What it has learnt is deleted for good.</source>
        <translation>Was es gelernt hat, wird endgültig gelöscht.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.lesson_view</name>
    <message>
        <source>Nothing is lost: it can go on later.</source>
        <translation>Nichts geht verloren: es kann später weitergehen.</translation>
    </message>
    <message>
        <source>Kept is epoch {epoch}: it is best at patches that are not learnt from.</source>
        <translation>Behalten ist Epoche {epoch}: sie ist die beste auf Ausschnitten, aus denen nicht gelernt wird.</translation>
    </message>
    <message>
        <source>Kept is an epoch before these: it is best at patches that are not learnt from.</source>
        <translation>Behalten ist eine Epoche vor diesen: sie ist die beste auf Ausschnitten, aus denen nicht gelernt wird.</translation>
    </message>
    <message>
        <source>Kept is the epoch that is best at patches that are not learnt from.</source>
        <translation>Behalten ist die Epoche, die auf Ausschnitten am besten ist, aus denen nicht gelernt wird.</translation>
    </message>
    <message>
        <source>Reading the areas…</source>
        <translation>Die Flächen werden gelesen …</translation>
    </message>
    <message>
        <source>Choosing thresholds and writing the model…</source>
        <translation>Schwellen werden gewählt und das Modell geschrieben …</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>Lernen anhalten</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Go on after the last whole epoch</source>
        <translation>Nach der letzten ganzen Epoche weitermachen</translation>
    </message>
    <message>
        <source>Run it on this picture</source>
        <translation>Auf diesem Bild ausführen</translation>
    </message>
    <message>
        <source>Run the new model on the picture in view</source>
        <translation>Das neue Modell auf dem sichtbaren Bild ausführen</translation>
    </message>
    <message>
        <source>Back to areas and name</source>
        <translation>Zurück zu Flächen und Namen</translation>
    </message>
    <message>
        <source>Learning “{name}”</source>
        <translation>„{name}“ wird gelernt</translation>
    </message>
    <message>
        <source>Stop after this step.</source>
        <translation>Nach diesem Schritt anhalten.</translation>
    </message>
    <message>
        <source>“{name}” is learnt</source>
        <translation>„{name}“ ist gelernt</translation>
    </message>
    <message>
        <source>It is in the list of models, and chosen.</source>
        <translation>Es steht in der Liste der Modelle und ist gewählt.</translation>
    </message>
    <message>
        <source>“{name}” is stopped</source>
        <translation>„{name}“ ist angehalten</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs are learnt.</source>
        <translation>{done} von {epochs} Epochen sind gelernt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.loss_curve</name>
    <message>
        <source>Loss by epoch: {learnt} learnt from, {held_out} held out after epoch {epoch} of {epochs}</source>
        <translation>Verlust nach Epoche: {learnt} gelernt, {held_out} zurückgehalten nach Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Loss by epoch: none yet</source>
        <translation>Verlust nach Epoche: noch keiner</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>learnt from</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>kept is epoch {epoch}</source>
        <translation>behalten ist Epoche {epoch}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.map_words</name>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>{degrees:.3g}°, here {metres}</source>
        <translation>{degrees:.3g}°, hier {metres}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>Baseline {number}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Map system</source>
        <translation>Kartensystem</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>Pixel</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.models</name>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Look for devices</source>
        <translation>Nach Geräten suchen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Device the model runs on</source>
        <translation>Gerät, auf dem das Modell läuft</translation>
    </message>
    <message>
        <source>Where the model runs: processor or graphics</source>
        <translation>Wo das Modell läuft: Prozessor oder Grafik</translation>
    </message>
    <message>
        <source>No model is installed; reinstall Inspector or add a model folder.</source>
        <translation>Kein Modell ist installiert; Inspector neu installieren oder einen Modellordner hinzufügen.</translation>
    </message>
    <message>
        <source>Run on this picture</source>
        <translation>Auf diesem Bild ausführen</translation>
    </message>
    <message>
        <source>Run the model on the picture in view</source>
        <translation>Das Modell auf dem sichtbaren Bild ausführen</translation>
    </message>
    <message>
        <source>Draw a rectangle and run the model inside it</source>
        <translation>Ein Rechteck zeichnen und das Modell darin ausführen</translation>
    </message>
    <message>
        <source>Run the model on every picture of the project</source>
        <translation>Das Modell auf jedem Bild des Projekts ausführen</translation>
    </message>
    <message>
        <source>Not trained yet: run “inspector train {id}”, or choose another.</source>
        <translation>Noch nicht trainiert: „inspector train {id}“ ausführen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>Run on this map</source>
        <translation>Auf dieser Karte ausführen</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>Open pictures first.</source>
        <translation>Zuerst Bilder öffnen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.noise</name>
    <message>
        <source>Agreement is Dice with the mask without noise: 1 is the same pixels, 0 none.</source>
        <translation>Übereinstimmung ist der Dice mit der Maske ohne Rauschen: 1 heißt dieselben Pixel, 0 keine.</translation>
    </message>
    <message>
        <source>Without → with {noise}</source>
        <translation>Ohne → mit {noise}</translation>
    </message>
    <message>
        <source>Tried on {width} × {height} px in the middle of the view, inside the dashes; move the picture to try another part.</source>
        <translation>An {width} × {height} px in der Mitte der Ansicht versucht, innerhalb der Striche; das Bild verschieben, um einen anderen Teil zu versuchen.</translation>
    </message>
    <message>
        <source>End trial</source>
        <translation>Versuch beenden</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>What spoils the picture</source>
        <translation>Was das Bild verdirbt</translation>
    </message>
    <message>
        <source>Intensity of the noise</source>
        <translation>Stärke des Rauschens</translation>
    </message>
    <message>
        <source>Drag: picture and mask follow</source>
        <translation>Ziehen: Bild und Maske folgen</translation>
    </message>
    <message>
        <source>Intensity of the noise in per cent</source>
        <translation>Stärke des Rauschens in Prozent</translation>
    </message>
    <message>
        <source>Close this panel; the picture is seen as it is again</source>
        <translation>Dieses Bedienfeld schließen; das Bild ist wieder zu sehen, wie es ist</translation>
    </message>
    <message>
        <source>Waits for “{job}”</source>
        <translation>Wartet auf „{job}“</translation>
    </message>
    <message>
        <source>Marked area, without and with noise</source>
        <translation>Markierte Fläche, ohne und mit Rauschen</translation>
    </message>
    <message>
        <source>Agreement with the mask without noise</source>
        <translation>Übereinstimmung mit der Maske ohne Rauschen</translation>
    </message>
    <message>
        <source>Agreement with accepted findings</source>
        <translation>Übereinstimmung mit angenommenen Befunden</translation>
    </message>
    <message>
        <source>Tried on the whole picture.</source>
        <translation>Am ganzen Bild versucht.</translation>
    </message>
    <message>
        <source>Marked area</source>
        <translation>Markierte Fläche</translation>
    </message>
    <message>
        <source>With accepted</source>
        <translation>Mit Angenommenem</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>nichts markiert</translation>
    </message>
    <message numerus="yes">
        <source>With accepted: Dice with the {n} findings that people accepted here.</source>
        <extracomment>One: With accepted: Dice with the finding that people accepted here.</extracomment>
        <translation><numerusform>Mit Angenommenem: Dice mit dem hier angenommenen Befund.</numerusform><numerusform>Mit Angenommenem: Dice mit den {n} hier angenommenen Befunden.</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.note_edit</name>
    <message>
        <source>Note for the report. Enter keeps it, Shift+Enter makes a new line</source>
        <translation>Notiz für den Bericht. Eingabe behält sie, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation</name>
    <message>
        <source>The defect is at a pipe joint</source>
        <translation>Der Schaden ist an einer Rohrverbindung</translation>
    </message>
    <message>
        <source>Draw the pipe's circle</source>
        <translation>Den Rohrkreis zeichnen</translation>
    </message>
    <message>
        <source>Clock positions and sizes follow it (Shift+I)</source>
        <translation>Uhrzeitlagen und Größen folgen ihm (Umschalt+I)</translation>
    </message>
    <message>
        <source>Keep the observation</source>
        <translation>Feststellung behalten</translation>
    </message>
    <message>
        <source>Keep the observation (Enter)</source>
        <translation>Feststellung behalten (Eingabe)</translation>
    </message>
    <message>
        <source>Forget what was typed</source>
        <translation>Das Eingegebene vergessen</translation>
    </message>
    <message>
        <source>Forget what was typed (Esc)</source>
        <translation>Das Eingegebene vergessen (Esc)</translation>
    </message>
    <message>
        <source>Remove code</source>
        <translation>Code entfernen</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>Den Code entfernen</translation>
    </message>
    <message>
        <source>Take the coding back; a mask stays a finding</source>
        <translation>Die Kodierung zurücknehmen; eine Maske bleibt ein Befund</translation>
    </message>
    <message>
        <source>Change the circle</source>
        <translation>Kreis ändern</translation>
    </message>
    <message>
        <source>{book} has no code {code}; choose from the list.</source>
        <translation>{book} hat keinen Code {code}; aus der Liste wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_choices</name>
    <message>
        <source>Continuous defect</source>
        <translation>Streckenschaden</translation>
    </message>
    <message>
        <source>Begins here, or ends one that began before</source>
        <translation>Beginnt hier, oder beendet einen, der vorher begann</translation>
    </message>
    <message>
        <source>Ends {span}: {code}</source>
        <translation>Beendet {span}: {code}</translation>
    </message>
    <message>
        <source>What the report shows: the source alone, or an enhanced one beside</source>
        <translation>Was der Bericht zeigt: das Original allein oder ein verbessertes Bild daneben</translation>
    </message>
    <message>
        <source>Source + {model}</source>
        <translation>Original + {model}</translation>
    </message>
    <message>
        <source>Your words for the report; Shift+Enter makes a new line</source>
        <translation>Eigene Worte für den Bericht; Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Not continuous</source>
        <translation>Keine Strecke</translation>
    </message>
    <message>
        <source>Starts here ({span})</source>
        <translation>Beginnt hier ({span})</translation>
    </message>
    <message>
        <source>Ends {span}: {code} at {place}</source>
        <translation>Beendet {span}: {code} bei {place}</translation>
    </message>
    <message>
        <source>Source picture</source>
        <translation>Originalbild</translation>
    </message>
    <message>
        <source>Ends {span}</source>
        <translation>Beendet {span}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_clock</name>
    <message>
        <source>Clock face</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Click the hour, or drag clockwise from hour to hour</source>
        <translation>Die Stunde anklicken, oder im Uhrzeigersinn von Stunde zu Stunde ziehen</translation>
    </message>
    <message>
        <source>Clock from</source>
        <translation>Uhr von</translation>
    </message>
    <message>
        <source>Hour where it begins, 1 to 12</source>
        <translation>Stunde, bei der es beginnt, 1 bis 12</translation>
    </message>
    <message>
        <source>Clock to</source>
        <translation>Uhr bis</translation>
    </message>
    <message>
        <source>Hour where it ends, clockwise; none for a point</source>
        <translation>Stunde, bei der es endet, im Uhrzeigersinn; keine bei einem Punkt</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_code</name>
    <message>
        <source>No code fits; try another word.</source>
        <translation>Kein Code passt; ein anderes Wort versuchen.</translation>
    </message>
    <message>
        <source>{book} is not there</source>
        <translation>{book} ist nicht da</translation>
    </message>
    <message>
        <source>Code or word: BAB, crack, Riss</source>
        <translation>Code oder Wort: BAB, Riss</translation>
    </message>
    <message>
        <source>The code with its letters, or a word of it; ↓ lists them</source>
        <translation>Der Code mit seinen Buchstaben oder ein Wort davon; ↓ zeigt die Liste</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>Passende Codes</translation>
    </message>
    <message>
        <source>{code} is {why_not}.</source>
        <translation>{code} ist {why_not}.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.observation_parts</name>
    <message>
        <source>Metres from the start; 40 ft is understood</source>
        <translation>Meter vom Anfang; 40 ft wird verstanden</translation>
    </message>
    <message>
        <source>est.</source>
        <translation>gesch.</translation>
    </message>
    <message>
        <source>Chainage is estimated</source>
        <translation>Station ist geschätzt</translation>
    </message>
    <message>
        <source>Marked as estimated in the report</source>
        <translation>Im Bericht als geschätzt gekennzeichnet</translation>
    </message>
    <message>
        <source>As the book's rule gives it, or your own with a reason</source>
        <translation>Wie die Regel der Codeliste sie ergibt, oder eine eigene mit Grund</translation>
    </message>
    <message>
        <source>Why another grade?</source>
        <translation>Warum eine andere Klasse?</translation>
    </message>
    <message>
        <source>Reason of the grade</source>
        <translation>Grund der Klasse</translation>
    </message>
    <message>
        <source>Why the grade is not the rule's</source>
        <translation>Warum die Klasse nicht die der Regel ist</translation>
    </message>
    <message>
        <source>{grade}, by the rule</source>
        <translation>{grade}, nach der Regel</translation>
    </message>
    <message>
        <source>No rule gives one</source>
        <translation>Keine Regel ergibt eine</translation>
    </message>
    <message>
        <source>{least:g} to {most:g} {unit}</source>
        <translation>{least:g} bis {most:g} {unit}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.patch_row</name>
    <message>
        <source>What is left</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>The patch</source>
        <translation>Der Ausschnitt</translation>
    </message>
    <message>
        <source>A patch that is not learnt from: left, restored, and whole</source>
        <translation>Ein Ausschnitt, aus dem nicht gelernt wird: was bleibt, wiederhergestellt und ganz</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_choice</name>
    <message>
        <source>Opacity of the layer over the source</source>
        <translation>Deckkraft der Ebene über dem Original</translation>
    </message>
    <message>
        <source>Far end of the depth map</source>
        <translation>Fernes Ende der Tiefenkarte</translation>
    </message>
    <message>
        <source>Near end of the depth map</source>
        <translation>Nahes Ende der Tiefenkarte</translation>
    </message>
    <message>
        <source>This way to enhance sees no depth.</source>
        <translation>Diese Art der Verbesserung sieht keine Tiefe.</translation>
    </message>
    <message>
        <source>DSRNet-lite is for processors; bicubic needs no model</source>
        <translation>DSRNet-lite ist für Prozessoren; bikubisch braucht kein Modell</translation>
    </message>
    <message>
        <source>Enhance the view</source>
        <translation>Ansicht verbessern</translation>
    </message>
    <message>
        <source>Enhance this frame</source>
        <translation>Dieses Einzelbild verbessern</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>etwa {seconds} s</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>Fern</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>{title} (not trained)</source>
        <translation>{title} (nicht trainiert)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_menu</name>
    <message numerus="yes">
        <source>Run model on {n} pictures</source>
        <extracomment>One: Run model on this picture</extracomment>
        <translation><numerusform>Modell auf diesem Bild ausführen</numerusform><numerusform>Modell auf {n} Bildern ausführen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions on {n} pictures</source>
        <extracomment>One: Accept all suggestions on this picture</extracomment>
        <translation><numerusform>Alle Vorschläge auf diesem Bild annehmen</numerusform><numerusform>Alle Vorschläge auf {n} Bildern annehmen</numerusform></translation>
    </message>
    <message>
        <source>Find missing files…</source>
        <translation>Fehlende Dateien suchen …</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} pictures from the project</source>
        <extracomment>One: Remove this picture from the project</extracomment>
        <translation><numerusform>Dieses Bild aus dem Projekt entfernen</numerusform><numerusform>{n} Bilder aus dem Projekt entfernen</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_model</name>
    <message numerus="yes">
        <source>{listed} of {n} pictures</source>
        <extracomment>One: {listed} of {n} picture</extracomment>
        <translation><numerusform>{listed} von {n} Bild</numerusform><numerusform>{listed} von {n} Bildern</numerusform></translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>Mit Vorschlägen</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Mit Befunden</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_texts</name>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Drawn length</source>
        <translation>Gezeichnete Länge</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Eingegeben</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.picture_words</name>
    <message>
        <source>Is it too far away or blurred? Enhance shows the frame, or a region of it, × {times}.</source>
        <translation>Zu weit weg oder unscharf? „Verbessern“ zeigt das Einzelbild, oder einen Bereich davon, {times}-fach.</translation>
    </message>
    <message>
        <source>Enhance shows what is in view, or a region of the map, × {times}; nothing measured changes.</source>
        <translation>„Verbessern“ zeigt das Sichtbare, oder einen Bereich der Karte, {times}-fach; nichts Gemessenes ändert sich.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>without reference</source>
        <translation>ohne Referenz</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.plots</name>
    <message>
        <source>Crack widths of this project</source>
        <translation>Rissbreiten dieses Projekts</translation>
    </message>
    <message>
        <source>Models: quality against cost</source>
        <translation>Modelle: Güte gegen Aufwand</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Trainingskurven</translation>
    </message>
    <message>
        <source>Models under noise</source>
        <translation>Modelle unter Rauschen</translation>
    </message>
    <message>
        <source>Time models</source>
        <translation>Modelle stoppen (Zeit)</translation>
    </message>
    <message>
        <source>Time every model on this machine that was not timed yet</source>
        <translation>Jedes Modell, das auf diesem Rechner noch keine Zeit hat, messen</translation>
    </message>
    <message>
        <source>Choose training…</source>
        <translation>Training wählen …</translation>
    </message>
    <message>
        <source>Choose the folder that a training wrote</source>
        <translation>Den Ordner wählen, den ein Training schrieb</translation>
    </message>
    <message>
        <source>Choose scores…</source>
        <translation>Werte wählen …</translation>
    </message>
    <message>
        <source>Choose a file that inspector evaluate --noise wrote</source>
        <translation>Eine Datei wählen, die „inspector evaluate --noise“ schrieb</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Which plot is shown</source>
        <translation>Welches Diagramm gezeigt wird</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.properties</name>
    <message>
        <source>Open photos to see what is known of them.</source>
        <translation>Fotos öffnen, um zu sehen, was über sie bekannt ist.</translation>
    </message>
    <message>
        <source>Select a finding to see its measures.</source>
        <translation>Einen Befund auswählen, um seine Maße zu sehen.</translation>
    </message>
    <message>
        <source>Draw a known length to see millimetres.</source>
        <translation>Eine bekannte Länge zeichnen, um Millimeter zu sehen.</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>Was unkenntlich wird</translation>
    </message>
    <message>
        <source>Draw a known length</source>
        <translation>Bekannte Länge zeichnen</translation>
    </message>
    <message>
        <source>Pipe run…</source>
        <translation>Haltung …</translation>
    </message>
    <message>
        <source>Manholes, size, material and code book of the run</source>
        <translation>Schächte, Maße, Werkstoff und Codeliste der Haltung</translation>
    </message>
    <message>
        <source>Change crack type</source>
        <translation>Rissart ändern</translation>
    </message>
    <message>
        <source>New observation</source>
        <translation>Neue Feststellung</translation>
    </message>
    <message>
        <source>Several notes; a new one replaces all</source>
        <translation>Mehrere Notizen; eine neue ersetzt alle</translation>
    </message>
    <message>
        <source>Change the scale</source>
        <translation>Maßstab ändern</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.score_view</name>
    <message>
        <source>Pixels that both mark, of those that either marks</source>
        <translation>Pixel, die beide markieren, von denen, die eines markiert</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>Das harmonische Mittel von Genauigkeit und Trefferquote</translation>
    </message>
    <message>
        <source>How much of what the model marks is damage</source>
        <translation>Wie viel von dem, was das Modell markiert, Schaden ist</translation>
    </message>
    <message>
        <source>How much of the damage the model marks</source>
        <translation>Wie viel vom Schaden das Modell markiert</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>Bester F1</translation>
    </message>
    <message>
        <source>At the best threshold, which was found on these very pictures</source>
        <translation>Bei der besten Schwelle, die auf eben diesen Bildern gefunden wurde</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>The threshold of the best F1, per cent</source>
        <translation>Die Schwelle des besten F1, Prozent</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>Mittlere IoU</translation>
    </message>
    <message>
        <source>The mean of the pictures: each weighs the same</source>
        <translation>Das Mittel der Bilder: jedes zählt gleich</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>How many accepted findings were this model's own suggestions: they flatter it</source>
        <translation>Wie viele angenommene Befunde eigene Vorschläge dieses Modells waren: sie schmeicheln ihm</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>How many count</source>
        <translation>Wie viele zählen</translation>
    </message>
    <message>
        <source>Scores: {table}</source>
        <translation>Werte: {table}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.selection_facts</name>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>A model of this surface learns from such areas; reports do not show them.</source>
        <translation>Aus solchen Flächen lernt ein Modell dieser Oberfläche; Berichte zeigen sie nicht.</translation>
    </message>
    <message>
        <source>Undamaged area</source>
        <translation>Unbeschädigte Fläche</translation>
    </message>
    <message>
        <source>{count} selected: {what}</source>
        <translation>{count} ausgewählt: {what}</translation>
    </message>
    <message>
        <source>Confirmed redactions are blurred in every export, never in the source; others are not.</source>
        <translation>Bestätigte Stellen werden in jedem Export unkenntlich, nie im Original; andere nicht.</translation>
    </message>
    <message>
        <source>{what} selected</source>
        <translation>{what} ausgewählt</translation>
    </message>
    <message>
        <source>Blurred in every export, never in the source.</source>
        <translation>In jedem Export unkenntlich, nie im Original.</translation>
    </message>
    <message>
        <source>Proposed: blurred in every export, never in the source, once you confirm it.</source>
        <translation>Vorgeschlagen: nach der Bestätigung in jedem Export unkenntlich, nie im Original.</translation>
    </message>
    <message>
        <source>Rejected: stays visible in exports.</source>
        <translation>Verworfen: bleibt in Exporten sichtbar.</translation>
    </message>
    <message>
        <source>Found by the search for faces, plates and text</source>
        <translation>Von der Suche nach Gesichtern, Kennzeichen und Text gefunden</translation>
    </message>
    <message>
        <source>Proposed where a model saw no damage</source>
        <translation>Vorgeschlagen, wo ein Modell keinen Schaden sah</translation>
    </message>
    <message>
        <source>Observation {number}</source>
        <translation>Feststellung {number}</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Befund {number}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Rejected finding</source>
        <translation>Verworfener Befund</translation>
    </message>
    <message numerus="yes">
        <source>{n} rejected</source>
        <extracomment>One: {n} rejected</extracomment>
        <translation><numerusform>{n} verworfen</numerusform><numerusform>{n} verworfen</numerusform></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Of the picture</source>
        <translation>Des Bildes</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.selection_measures</name>
    <message>
        <source>{model}: enhanced, not original evidence</source>
        <translation>{model}: verbessert, kein Originalbeleg</translation>
    </message>
    <message>
        <source>{model}: super-resolved: not a measurement</source>
        <translation>{model}: hochgerechnet, keine Messung</translation>
    </message>
    <message>
        <source>Total area</source>
        <translation>Gesamtfläche</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Junctions</source>
        <translation>Verzweigungen</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>Gesamtlänge</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.self_test</name>
    <message>
        <source>Tick models and press Test: how good each is on what you accepted, at every threshold.</source>
        <translation>Modelle anhaken und „Prüfen“ drücken: wie gut jedes an dem ist, was angenommen wurde, bei jeder Schwelle.</translation>
    </message>
    <message>
        <source>All its damage is accepted: whatever is not counts as undamaged</source>
        <translation>Alle Schäden sind angenommen: alles andere zählt als unbeschädigt</translation>
    </message>
    <message>
        <source>A best threshold needs pictures that are marked as complete.</source>
        <translation>Eine beste Schwelle braucht Bilder, die als vollständig markiert sind.</translation>
    </message>
    <message>
        <source>Set the slider to the best F1 of this model; it was found on these very pictures</source>
        <translation>Den Regler auf den besten F1 dieses Modells stellen; er wurde auf eben diesen Bildern gefunden</translation>
    </message>
    <message>
        <source>This picture is complete</source>
        <translation>Dieses Bild ist vollständig</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Use best threshold</source>
        <translation>Beste Schwelle nehmen</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Models to test</source>
        <translation>Zu prüfende Modelle</translation>
    </message>
    <message>
        <source>Tick the models to score</source>
        <translation>Die zu bewertenden Modelle anhaken</translation>
    </message>
    <message>
        <source>Copy the table in front</source>
        <translation>Die vordere Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Write the table in front as CSV</source>
        <translation>Die vordere Tabelle als CSV schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Test {n} models</source>
        <extracomment>One: Test {n} model</extracomment>
        <translation><numerusform>{n} Modell prüfen</numerusform><numerusform>{n} Modelle prüfen</numerusform></translation>
    </message>
    <message>
        <source>Stop; what was done stays</source>
        <translation>Anhalten; was getan ist, bleibt</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} pictures are done.</source>
        <extracomment>One: {done} of {n} picture is done.</extracomment>
        <translation><numerusform>{done} von {n} Bild ist fertig.</numerusform><numerusform>{done} von {n} Bildern sind fertig.</numerusform></translation>
    </message>
    <message>
        <source>{problem} (and {count} more)</source>
        <translation>{problem} (und {count} weitere)</translation>
    </message>
    <message>
        <source>Something was judged since; test again.</source>
        <translation>Seither wurde etwas beurteilt; noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Scores by threshold</source>
        <translation>Werte nach Schwelle</translation>
    </message>
    <message>
        <source>Tick a model first.</source>
        <translation>Zuerst ein Modell anhaken.</translation>
    </message>
    <message>
        <source>Score the ticked models</source>
        <translation>Die angehakten Modelle bewerten</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Test the ticked models</source>
        <translation>Die angehakten Modelle prüfen</translation>
    </message>
    <message>
        <source>Use this threshold ({percent})</source>
        <translation>Diese Schwelle nehmen ({percent})</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.surface</name>
    <message>
        <source>A model can learn what this surface looks like where it is whole, and then show what differs. Mark areas without damage, with all the stains, joints and light that are usual here.</source>
        <translation>Ein Modell kann lernen, wie diese Oberfläche aussieht, wo sie heil ist, und dann zeigen, was abweicht. Flächen ohne Schaden markieren, mit allen hier üblichen Flecken, Fugen und Lichtverhältnissen.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Draw a polygon</source>
        <translation>Polygon zeichnen</translation>
    </message>
    <message>
        <source>Propose here</source>
        <translation>Hier vorschlagen</translation>
    </message>
    <message>
        <source>Propose in all</source>
        <translation>In allen vorschlagen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show a proposed area</source>
        <translation>Eine vorgeschlagene Fläche zeigen</translation>
    </message>
    <message>
        <source>Go to the next proposed area</source>
        <translation>Zur nächsten vorgeschlagenen Fläche gehen</translation>
    </message>
    <message>
        <source>Name of the surface</source>
        <translation>Name der Oberfläche</translation>
    </message>
    <message>
        <source>What the model is listed as</source>
        <translation>Wie das Modell in der Liste heißt</translation>
    </message>
    <message>
        <source>Start learning</source>
        <translation>Lernen beginnen</translation>
    </message>
    <message>
        <source>Learn what is marked; it can be stopped</source>
        <translation>Das Markierte lernen; es lässt sich anhalten</translation>
    </message>
    <message>
        <source>Looking how much is marked…</source>
        <translation>Es wird geprüft, wie viel markiert ist …</translation>
    </message>
    <message numerus="yes">
        <source>{n} proposed areas wait for you</source>
        <extracomment>One: {n} proposed area waits for you</extracomment>
        <translation><numerusform>{n} vorgeschlagene Fläche wartet auf ein Urteil</numerusform><numerusform>{n} vorgeschlagene Flächen warten auf ein Urteil</numerusform></translation>
    </message>
    <message>
        <source>Listed as {name}</source>
        <translation>In der Liste als {name}</translation>
    </message>
    <message>
        <source>1  Undamaged areas</source>
        <translation>1  Unbeschädigte Flächen</translation>
    </message>
    <message>
        <source>2  Name</source>
        <translation>2  Name</translation>
    </message>
    <message>
        <source>3  Learn</source>
        <translation>3  Lernen</translation>
    </message>
    <message>
        <source>Write a name for the surface.</source>
        <translation>Einen Namen für die Oberfläche schreiben.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnail_delegate</name>
    <message>
        <source>video of {duration}</source>
        <translation>Video von {duration}</translation>
    </message>
    <message numerus="yes">
        <source>map of {n} dates</source>
        <extracomment>One: map</extracomment>
        <translation><numerusform>Karte</numerusform><numerusform>Karte mit {n} Terminen</numerusform></translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>no model run yet</source>
        <translation>noch kein Modell</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnail_loader</name>
    <message>
        <source>Thumbnails</source>
        <translation>Kleinbilder</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.thumbnails</name>
    <message>
        <source>Which pictures are listed</source>
        <translation>Welche Bilder in der Liste stehen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>Filter pictures by name</source>
        <translation>Bilder nach Name filtern</translation>
    </message>
    <message>
        <source>No pictures yet. Open a folder or drop photos on the window.</source>
        <translation>Noch keine Bilder. Einen Ordner öffnen oder Fotos im Fenster ablegen.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>No picture passes the filter.</source>
        <translation>Kein Bild passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Look for files</source>
        <translation>Dateien suchen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panels.type_box</name>
    <message>
        <source>each by its own</source>
        <translation>jedes für sich</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Measured: {type}</source>
        <translation>Gemessen: {type}</translation>
    </message>
    <message>
        <source>As measured, or as you say</source>
        <translation>Wie gemessen, oder wie angegeben</translation>
    </message>
    <message>
        <source>Accept the suggestion to change its type</source>
        <translation>Den Vorschlag annehmen, um seine Art zu ändern</translation>
    </message>
</context>
<context>
    <name>inspector.ui.panes</name>
    <message>
        <source>Panels in one place: {titles}</source>
        <translation>Bereiche an einem Platz: {titles}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.picture_export</name>
    <message>
        <source>{where}, frame {index}</source>
        <translation>{where}, Einzelbild {index}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.pipe_sight</name>
    <message>
        <source>Find the pipe</source>
        <translation>Das Rohr finden</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plot_parts</name>
    <message>
        <source>Open photos or a project first.</source>
        <translation>Zuerst Fotos oder ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>Models are tested on photos and videos, not on maps.</source>
        <translation>Modelle werden an Fotos und Videos geprüft, nicht an Karten.</translation>
    </message>
    <message>
        <source>Mean Dice</source>
        <translation>Mittlerer Dice</translation>
    </message>
    <message>
        <source>Choose the folder that `inspector train` wrote.</source>
        <translation>Den Ordner wählen, den `inspector train` schrieb.</translation>
    </message>
    <message>
        <source>Choose a file that `inspector evaluate --noise all --json FILE` wrote.</source>
        <translation>Eine Datei wählen, die `inspector evaluate --noise all --json DATEI` schrieb.</translation>
    </message>
    <message>
        <source>Export scores</source>
        <translation>Werte exportieren</translation>
    </message>
    <message>
        <source>Draw plot</source>
        <translation>Diagramm zeichnen</translation>
    </message>
    <message>
        <source>Time models on this machine</source>
        <translation>Modelle auf diesem Rechner stoppen (Zeit)</translation>
    </message>
    <message>
        <source>Export plot as {kind}</source>
        <translation>Diagramm als {kind} exportieren</translation>
    </message>
    <message>
        <source>Mark picture as complete</source>
        <translation>Bild als vollständig markieren</translation>
    </message>
    <message>
        <source>Take back that picture is complete</source>
        <translation>Zurücknehmen, dass das Bild vollständig ist</translation>
    </message>
    <message>
        <source>Choose the log of a training</source>
        <translation>Das Protokoll eines Trainings wählen</translation>
    </message>
    <message>
        <source>Training ({log})</source>
        <translation>Training ({log})</translation>
    </message>
    <message>
        <source>Choose scores under noise</source>
        <translation>Werte unter Rauschen wählen</translation>
    </message>
    <message>
        <source>Scores (*.json)</source>
        <translation>Werte (*.json)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_card</name>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy what is drawn as a table</source>
        <translation>Das Gezeichnete als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Write the plot as SVG or PNG, or its data as CSV</source>
        <translation>Das Diagramm als SVG oder PNG schreiben, oder seine Daten als CSV</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see all</source>
        <translation>Ziehen zum Verschieben, Mausrad zum Zoomen, Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>Data as {kind}…</source>
        <translation>Daten als {kind} …</translation>
    </message>
    <message>
        <source>Plot as {kind}…</source>
        <translation>Diagramm als {kind} …</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_key</name>
    <message>
        <source>Key: {series}</source>
        <translation>Legende: {series}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.plots.plot_view</name>
    <message numerus="yes">
        <source>{title}: {n} points</source>
        <extracomment>One: {title}: {n} point</extracomment>
        <translation><numerusform>{title}: {n} Punkt</numerusform><numerusform>{title}: {n} Punkte</numerusform></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.proposing</name>
    <message numerus="yes">
        <source>Propose {n} undamaged areas</source>
        <extracomment>One: Propose {n} undamaged area</extracomment>
        <translation><numerusform>{n} unbeschädigte Fläche vorschlagen</numerusform><numerusform>{n} unbeschädigte Flächen vorschlagen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Propose undamaged areas on {n} pictures</source>
        <extracomment>One: Propose undamaged areas on {n} picture</extracomment>
        <translation><numerusform>Unbeschädigte Flächen auf {n} Bild vorschlagen</numerusform><numerusform>Unbeschädigte Flächen auf {n} Bildern vorschlagen</numerusform></translation>
    </message>
    <message>
        <source>{areas} proposed on {pictures}; confirm with Enter or reject with Backspace.</source>
        <translation>{areas} vorgeschlagen auf {pictures}; mit Eingabe bestätigen oder mit der Rücktaste verwerfen.</translation>
    </message>
    <message>
        <source>No area of {least} × {least} px without damage was found that is not marked already; mark areas yourself.</source>
        <translation>Keine noch nicht markierte Fläche von {least} × {least} px ohne Schaden wurde gefunden; selbst Flächen markieren.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.report_defaults</name>
    <message>
        <source>The logo cannot be kept in {folder}; free some space or check its permissions.</source>
        <translation>Das Logo kann nicht in {folder} behalten werden; Platz schaffen oder die Rechte prüfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.runs</name>
    <message>
        <source>Judge again: {name}</source>
        <translation>Neu beurteilen: {name}</translation>
    </message>
    <message>
        <source>{title} is not trained yet; run `inspector train {id}` or choose another model.</source>
        <translation>{title} ist noch nicht trainiert; `inspector train {id}` ausführen oder ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.session</name>
    <message>
        <source>This project is open read-only; use Save As to work on a copy.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet; mit „Speichern unter“ an einer Kopie arbeiten.</translation>
    </message>
    <message>
        <source>The last change is not on the disk yet; free some space and save again, or use Save As to go on elsewhere.</source>
        <translation>Die letzte Änderung ist noch nicht auf dem Datenträger; Platz schaffen und noch einmal speichern, oder mit „Speichern unter“ anderswo weitermachen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits recovered.</source>
        <extracomment>One: {n} edit recovered.</extracomment>
        <translation><numerusform>{n} Änderung gerettet.</numerusform><numerusform>{n} Änderungen gerettet.</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.start_rows</name>
    <message>
        <source>Today {clock}</source>
        <translation>Heute {clock}</translation>
    </message>
    <message>
        <source>Yesterday {clock}</source>
        <translation>Gestern {clock}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Take {name} off this list</source>
        <translation>{name} von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover {title}, {told}</source>
        <translation>{title} wiederherstellen, {told}</translation>
    </message>
    <message>
        <source>The file is not at this place any more.</source>
        <translation>Die Datei ist nicht mehr an diesem Ort.</translation>
    </message>
    <message>
        <source>kept, but without a name</source>
        <translation>behalten, aber ohne Namen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.start_screen</name>
    <message>
        <source>JPEG, PNG, TIFF, BMP, WebP · MP4, MOV, AVI, MKV, MPEG, WMV · SAFE, JPEG 2000, GeoTIFF</source>
        <translation>JPEG, PNG, TIFF, BMP, WebP · MP4, MOV, AVI, MKV, MPEG, WMV · SAFE, JPEG 2000, GeoTIFF</translation>
    </message>
    <message>
        <source>Drop photos, videos, maps or a folder here</source>
        <translation>Fotos, Videos, Karten oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Fotos öffnen …</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>From photos, sewer videos and satellite maps to a report, on this computer alone.</source>
        <translation>Von Fotos, Kanalvideos und Satellitenkarten zum Bericht, allein auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Part of a sample photo with a crack</source>
        <translation>Teil eines Beispielfotos mit einem Riss</translation>
    </message>
    <message>
        <source>Pavement photos drawn on this computer, to try everything.</source>
        <translation>Straßenfotos, auf diesem Rechner gezeichnet, um alles auszuprobieren.</translation>
    </message>
    <message>
        <source>Pavement sample</source>
        <translation>Straßenbeispiel</translation>
    </message>
    <message>
        <source>A frame of the sample video: a concrete pipe</source>
        <translation>Ein Einzelbild des Beispielvideos: ein Betonrohr</translation>
    </message>
    <message>
        <source>Sewer video: a quick view of one run with six defects, rendered on this computer.</source>
        <translation>Kanalvideo: Schachtzoom einer Haltung mit sechs Schäden, auf diesem Rechner berechnet.</translation>
    </message>
    <message>
        <source>Sewer sample</source>
        <translation>Kanalbeispiel</translation>
    </message>
    <message>
        <source>A rendered town as a satellite sees it</source>
        <translation>Eine berechnete Stadt, wie ein Satellit sie sieht</translation>
    </message>
    <message>
        <source>Satellite pictures: a town on eight days, some of them cloudy, rendered on this computer.</source>
        <translation>Satellitenbilder: eine Stadt an acht Tagen, einige davon bewölkt, auf diesem Rechner berechnet.</translation>
    </message>
    <message>
        <source>Satellite sample</source>
        <translation>Satellitenbeispiel</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Sample projects</source>
        <translation>Beispielprojekte</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>Geöffnete Projekte stehen dann hier.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.status</name>
    <message>
        <source>no name yet</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>{seconds:.0f} h ago</source>
        <translation>vor {seconds:.0f} h</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{seconds:.0f} s ago</source>
        <translation>vor {seconds:.0f} s</translation>
    </message>
    <message>
        <source>{seconds:.0f} min ago</source>
        <translation>vor {seconds:.0f} min</translation>
    </message>
    <message>
        <source>Stop this job</source>
        <translation>Diesen Auftrag anhalten</translation>
    </message>
    <message>
        <source>Model, device and runner</source>
        <translation>Modell, Gerät und Laufzeit</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>When the work was saved</source>
        <translation>Wann die Arbeit gespeichert wurde</translation>
    </message>
    <message>
        <source>saved {ago}</source>
        <translation>gesichert {ago}</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NICHT GESPEICHERT</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>Memory that Inspector uses.</source>
        <translation>Speicher, den Inspector belegt.</translation>
    </message>
    <message>
        <source>What the next run will use.</source>
        <translation>Was der nächste Lauf benutzen wird.</translation>
    </message>
    <message>
        <source>Every edit is kept at once.
{where}</source>
        <translation>Jede Änderung wird sofort behalten.
{where}</translation>
    </message>
    <message>
        <source>What the last run used.</source>
        <translation>Was der letzte Lauf benutzte.</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>Gerät automatisch</translation>
    </message>
</context>
<context>
    <name>inspector.ui.storage</name>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Save edit</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>{name} speichern</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>No project is open; open photos or a project first.</source>
        <translation>Kein Projekt ist offen; zuerst Fotos oder ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>Saved again; everything is on the disk, and you can go on.</source>
        <translation>Wieder gespeichert; alles ist auf dem Datenträger, es kann weitergehen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.suggestion_search</name>
    <message>
        <source>{total:,} places were found; the {count:,} most worth looking at are shown. Raise the threshold or the least length.</source>
        <translation>{total:,} Stellen wurden gefunden; die {count:,} lohnendsten werden gezeigt. Die Schwelle oder die kleinste Länge erhöhen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.suggestions</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Change label of</source>
        <translation>Klasse ändern von</translation>
    </message>
    <message>
        <source>Find cracks in results</source>
        <translation>Risse in Ergebnissen finden</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.check_dialog</name>
    <message>
        <source>Check of this installation</source>
        <translation>Prüfung dieser Installation</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Wie weit die Prüfung ist</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking at libraries, models, folders and the screen …</source>
        <translation>Bibliotheken, Modelle, Ordner und Bildschirm werden geprüft …</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Diese Installation prüfen</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are wrong.</source>
        <extracomment>One: {n} thing is wrong.</extracomment>
        <translation><numerusform>{n} Sache ist nicht in Ordnung.</numerusform><numerusform>{n} Sachen sind nicht in Ordnung.</numerusform></translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is wrong; {n} things to know.</source>
        <extracomment>One: Nothing is wrong; {n} thing to know.</extracomment>
        <translation><numerusform>Alles ist in Ordnung; {n} Hinweis.</numerusform><numerusform>Alles ist in Ordnung; {n} Hinweise.</numerusform></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Alles ist, wie es sein soll.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.log_dialog</name>
    <message numerus="yes">
        <source>{n} lines</source>
        <extracomment>One: {n} line</extracomment>
        <translation><numerusform>{n} Zeile</numerusform><numerusform>{n} Zeilen</numerusform></translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Welches Protokoll</translation>
    </message>
    <message>
        <source>From which level</source>
        <translation>Ab welcher Stufe</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Die gewählten Zeilen kopieren, oder alle gezeigten</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>{shown} of {lines}</source>
        <translation>{shown} von {lines}</translation>
    </message>
    <message>
        <source>Present log</source>
        <translation>Jetziges Protokoll</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältestes</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>There is no such log yet.</source>
        <translation>Dieses Protokoll gibt es noch nicht.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.parts</name>
    <message>
        <source>Report for support</source>
        <translation>Bericht für die Hilfe</translation>
    </message>
    <message>
        <source>A fault in Inspector stopped what you just did. Your work is kept: go on, or quit and start again if the window behaves oddly.</source>
        <translation>Ein Fehler in Inspector hat das letzte Tun abgebrochen. Die Arbeit ist gesichert: weitermachen, oder beenden und neu starten, falls sich das Fenster seltsam verhält.</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits of {name} come back when you open it again.</source>
        <extracomment>One: {n} edit of {name} comes back when you open it again.</extracomment>
        <translation><numerusform>{n} Änderung an {name} kommt beim erneuten Öffnen zurück.</numerusform><numerusform>{n} Änderungen an {name} kommen beim erneuten Öffnen zurück.</numerusform></translation>
    </message>
    <message>
        <source>You asked for a report.</source>
        <translation>Der Bericht wurde von Hand verlangt.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Inspector ended unexpectedly the last time; your work is kept.</source>
        <translation>Inspector endete das letzte Mal unerwartet; die Arbeit ist gesichert.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message numerus="yes">
        <source>{n} edits of the unsaved project come back when you open it again.</source>
        <extracomment>One: {n} edit of the unsaved project comes back when you open it again.</extracomment>
        <translation><numerusform>{n} Änderung am ungespeicherten Projekt kommt beim erneuten Öffnen zurück.</numerusform><numerusform>{n} Änderungen am ungespeicherten Projekt kommen beim erneuten Öffnen zurück.</numerusform></translation>
    </message>
    <message>
        <source>Look for unsaved edits</source>
        <translation>Ungespeicherte Änderungen suchen</translation>
    </message>
    <message>
        <source>The same fault happened again; your work is kept.</source>
        <translation>Derselbe Fehler ist wieder aufgetreten; die Arbeit ist gesichert.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.support.report_dialog</name>
    <message>
        <source>With the names of my files</source>
        <translation>Mit den Namen meiner Dateien</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message numerus="yes">
        <source>It happened {n} times.</source>
        <extracomment>One: It happened {n} time.</extracomment>
        <translation><numerusform>Es geschah {n}-mal.</numerusform><numerusform>Es geschah {n}-mal.</numerusform></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Nothing is sent by itself. The report has versions, devices, jobs and the end of the log; your home folder and your name are left out.</source>
        <translation>Nichts wird von selbst gesendet. Der Bericht enthält Versionen, Geräte, Aufträge und das Ende des Protokolls; der eigene Ordner und der eigene Name bleiben draußen.</translation>
    </message>
    <message>
        <source>Hide the report</source>
        <translation>Bericht verbergen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_areas</name>
    <message>
        <source>{areas} on {pictures}</source>
        <translation>{areas} auf {pictures}</translation>
    </message>
    <message numerus="yes">
        <source>Room for {n} patches of {small_px} px, which are enlarged</source>
        <extracomment>One: Room for {n} patch of {small_px} px, which is enlarged</extracomment>
        <translation><numerusform>Platz für {n} Ausschnitt von {small_px} px, der vergrößert wird</numerusform><numerusform>Platz für {n} Ausschnitte von {small_px} px, die vergrößert werden</numerusform></translation>
    </message>
    <message>
        <source>Mark one more area of at least {least}: one is kept to test what was learnt.</source>
        <translation>Noch eine Fläche von mindestens {least} markieren: eine bleibt zurück, um das Gelernte zu prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>Room for {n} patches of {large_px} px, or {small} of {small_px} px</source>
        <extracomment>One: Room for {n} patch of {large_px} px, or {small} of {small_px} px</extracomment>
        <translation><numerusform>Platz für {n} Ausschnitt von {large_px} px, oder {small} von {small_px} px</numerusform><numerusform>Platz für {n} Ausschnitte von {large_px} px, oder {small} von {small_px} px</numerusform></translation>
    </message>
    <message>
        <source>Mark two areas or more, each of at least {least}.</source>
        <translation>Zwei oder mehr Flächen markieren, jede mindestens {least}.</translation>
    </message>
    <message>
        <source>The areas are too small: mark two of at least {least}.</source>
        <translation>Die Flächen sind zu klein: zwei von mindestens {least} markieren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} areas</source>
        <extracomment>One: {n} area</extracomment>
        <translation><numerusform>{n} Fläche</numerusform><numerusform>{n} Flächen</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_marks</name>
    <message>
        <source>Count patches</source>
        <translation>Ausschnitte zählen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.surface_parts</name>
    <message>
        <source>“{title}” is learnt, and chosen as model.</source>
        <translation>„{title}“ ist gelernt und als Modell gewählt.</translation>
    </message>
    <message>
        <source>Learning “{title}” was stopped after {epochs_done} of {epochs} epochs; it can go on.</source>
        <translation>Das Lernen von „{title}“ wurde nach {epochs_done} von {epochs} Epochen angehalten; es kann weitergehen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.testing</name>
    <message numerus="yes">
        <source>Test {n} models on this project</source>
        <extracomment>One: Test {n} model on this project</extracomment>
        <translation><numerusform>{n} Modell an diesem Projekt prüfen</numerusform><numerusform>{n} Modelle an diesem Projekt prüfen</numerusform></translation>
    </message>
    <message>
        <source>{name} · frame {index}</source>
        <translation>{name} · Einzelbild {index}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.dates</name>
    <message>
        <source>{percent} clouds</source>
        <translation>{percent} Wolken</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>Termin nicht bekannt</translation>
    </message>
    <message>
        <source>Date in view</source>
        <translation>Gezeigter Termin</translation>
    </message>
    <message>
        <source>Date {number} of {count}</source>
        <translation>Termin {number} von {count}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.marks</name>
    <message>
        <source>chainage {metres:.2f} m</source>
        <translation>Station {metres:.2f} m</translation>
    </message>
    <message>
        <source>enhanced</source>
        <translation>verbessert</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.panel</name>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Where in the video</source>
        <translation>Stelle im Video</translation>
    </message>
    <message>
        <source>Time and number of the frame in view</source>
        <translation>Zeit und Nummer des gezeigten Einzelbildes</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>How fast it plays (&lt; slower, &gt; faster)</source>
        <translation>Wie schnell es abspielt (&lt; langsamer, &gt; schneller)</translation>
    </message>
    <message>
        <source>Index it</source>
        <translation>Indizieren</translation>
    </message>
    <message>
        <source>Index the video, so that every frame can be reached</source>
        <translation>Das Video indizieren, damit jedes Einzelbild erreichbar ist</translation>
    </message>
    <message>
        <source>Frame {number} of {last}</source>
        <translation>Einzelbild {number} von {last}</translation>
    </message>
    <message>
        <source>Indexing… {percent} %</source>
        <translation>Wird indiziert … {percent} %</translation>
    </message>
    <message>
        <source>frame {number} of {last}</source>
        <translation>Einzelbild {number} von {last}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.timeline.track</name>
    <message>
        <source>{time}, frame {number}</source>
        <translation>{time}, Einzelbild {number}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tool_options</name>
    <message>
        <source>Label of what you draw</source>
        <translation>Klasse dessen, was gezeichnet wird</translation>
    </message>
    <message>
        <source>What the next drawn finding is</source>
        <translation>Was der nächste gezeichnete Befund ist</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Optionen des Werkzeugs</translation>
    </message>
</context>
<context>
    <name>inspector.ui.toolbars</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>More of {bar}</source>
        <translation>Mehr: {bar}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.base</name>
    <message>
        <source>Drag to move the picture; turn the wheel to zoom.</source>
        <translation>Ziehen verschiebt das Bild; das Mausrad zoomt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush</name>
    <message>
        <source>That lies outside the picture; paint inside it.</source>
        <translation>Das liegt außerhalb des Bildes; innerhalb malen.</translation>
    </message>
    <message>
        <source>{hint_now} Wheel: size. Shift+click: straight line. Alt: {other}.</source>
        <translation>{hint_now} Mausrad: Größe. Umschalt+Klick: gerade Linie. Alt: {other}.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_grower</name>
    <message>
        <source>Follow a crack</source>
        <translation>Einem Riss folgen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_magic</name>
    <message>
        <source>Run a model first (R); the magic brush follows what it sees.</source>
        <translation>Zuerst ein Modell ausführen (R); der Zauberpinsel folgt dem, was es sieht.</translation>
    </message>
    <message>
        <source>The model sees no crack under this stroke; paint along one, or use the brush (B).</source>
        <translation>Das Modell sieht unter diesem Strich keinen Riss; einen entlang malen oder den Pinsel nehmen (B).</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.brush_size_box</name>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Brush size (wheel, or [ and ])</source>
        <translation>Pinselgröße (Mausrad, oder [ und ])</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>Pinselgröße in Pixeln</translation>
    </message>
    <message>
        <source>Diameter in pixels of the picture</source>
        <translation>Durchmesser in Bildpixeln</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.measure</name>
    <message>
        <source>Drag a line, or click both ends · Shift: 45° · Alt: no snapping</source>
        <translation>Eine Linie ziehen oder beide Enden anklicken · Umschalt: 45° · Alt: kein Einrasten</translation>
    </message>
    <message>
        <source>Enter keeps it as a measurement · Esc drops it</source>
        <translation>Eingabe behält sie als Messung · Esc verwirft sie</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.observe</name>
    <message>
        <source>That lies outside the picture; click inside it.</source>
        <translation>Das liegt außerhalb des Bildes; innerhalb klicken.</translation>
    </message>
    <message>
        <source>Select or begin an observation first: the circle belongs to it.</source>
        <translation>Zuerst eine Feststellung auswählen oder beginnen: der Kreis gehört zu ihr.</translation>
    </message>
    <message>
        <source>Click a place or a finding to code it · type its code, Tab, …, Enter keeps</source>
        <translation>Eine Stelle oder einen Befund anklicken, um sie zu kodieren · Code eingeben, Tab, …, Eingabe behält</translation>
    </message>
    <message>
        <source>Click the pipe's far end · drag the centre or the rim of its circle, or draw it anew</source>
        <translation>Das ferne Ende des Rohrs anklicken · Mitte oder Rand des Kreises ziehen, oder ihn neu zeichnen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.point_drag</name>
    <message>
        <source>Click a finding to see its points.</source>
        <translation>Einen Befund anklicken, um seine Punkte zu sehen.</translation>
    </message>
    <message>
        <source>Drag a point · click an edge to add one · Shift or a frame picks several · . and ,: by keys</source>
        <translation>Punkt ziehen · Klick auf eine Kante fügt einen hinzu · Umschalt oder Rahmen wählt mehrere · . und ,: mit Tasten</translation>
    </message>
    <message>
        <source>Drag or use the arrows to move · . and , go to the next · Ins adds one after it · Del deletes · Esc picks none · Alt: no snapping</source>
        <translation>Ziehen oder Pfeiltasten verschieben · . und , gehen weiter · Einfg fügt dahinter einen ein · Entf löscht · Esc wählt keinen · Alt: kein Einrasten</translation>
    </message>
    <message>
        <source>Zoom in to see all {count:,} points · {ready}</source>
        <translation>Hineinzoomen, um alle {count:,} Punkte zu sehen · {ready}</translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <extracomment>One: point</extracomment>
        <translation><numerusform>Punkt</numerusform><numerusform>{n} Punkte</numerusform></translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.point_edits</name>
    <message>
        <source>Add point</source>
        <translation>Punkt hinzufügen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.polygon</name>
    <message>
        <source>Click around an area, or drag to draw it freehand.</source>
        <translation>Um eine Fläche herum klicken, oder ziehen zum Freihandzeichnen.</translation>
    </message>
    <message>
        <source>Enter closes · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops</source>
        <translation>Eingabe schließt · Rücktaste: ein Punkt zurück · Umschalt: 45° · Alt: kein Einrasten · Esc verwirft</translation>
    </message>
    <message>
        <source>A polygon needs three points; click on, or press Esc to drop it.</source>
        <translation>Ein Polygon braucht drei Punkte; weiterklicken, oder mit Esc verwerfen.</translation>
    </message>
    <message>
        <source>Click along a crack or joint, or drag to draw it freehand.</source>
        <translation>Einen Riss oder eine Fuge entlang klicken, oder ziehen zum Freihandzeichnen.</translation>
    </message>
    <message>
        <source>Enter ends · Backspace: a point back · Shift: 45° · Alt: no snapping · Esc drops</source>
        <translation>Eingabe beendet · Rücktaste: ein Punkt zurück · Umschalt: 45° · Alt: kein Einrasten · Esc verwirft</translation>
    </message>
    <message>
        <source>A line needs two points; click on, or press Esc to drop it.</source>
        <translation>Eine Linie braucht zwei Punkte; weiterklicken, oder mit Esc verwerfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.rectangle</name>
    <message>
        <source>Drag a box, or click two corners</source>
        <translation>Einen Rahmen ziehen, oder zwei Ecken anklicken</translation>
    </message>
    <message>
        <source>Drag a box to be blurred in exports, or click two corners</source>
        <translation>Einen Rahmen ziehen, der in Exporten unkenntlich wird, oder zwei Ecken anklicken</translation>
    </message>
    <message>
        <source>Drag a box without damage, {least} px or more wide and high, or click two corners</source>
        <translation>Einen Rahmen ohne Schaden ziehen, mindestens {least} px breit und hoch, oder zwei Ecken anklicken</translation>
    </message>
    <message>
        <source>Shift: square · Alt: no snapping</source>
        <translation>Umschalt: Quadrat · Alt: kein Einrasten</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.region</name>
    <message>
        <source>Drag a box, or click two corners; the chosen model runs on that part of the picture.</source>
        <translation>Rahmen ziehen oder zwei Ecken anklicken; das gewählte Modell läuft auf diesem Teil des Bildes.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.scale_line</name>
    <message>
        <source>Drag along something whose length you know, or click both ends · Shift keeps straight.</source>
        <translation>An etwas entlangziehen, dessen Länge bekannt ist, oder beide Enden anklicken · Umschalt hält gerade.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.select</name>
    <message>
        <source>Click a finding, or drag a frame around several; Shift adds.</source>
        <translation>Einen Befund anklicken, oder einen Rahmen um mehrere ziehen; Umschalt fügt hinzu.</translation>
    </message>
    <message>
        <source>Drag or use the arrows to move · Shift adds · double-click edits points · Esc: none</source>
        <translation>Ziehen oder Pfeiltasten verschieben · Umschalt fügt hinzu · Doppelklick bearbeitet Punkte · Esc: nichts</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tools.split</name>
    <message>
        <source>Drag a line right across a finding to cut it, or click along the cut.</source>
        <translation>Eine Linie quer über einen Befund ziehen, um ihn zu schneiden, oder entlang des Schnitts klicken.</translation>
    </message>
    <message>
        <source>Enter cuts · Backspace: a point back · Esc drops · Shift: 45°</source>
        <translation>Eingabe schneidet · Rücktaste: ein Punkt zurück · Esc verwirft · Umschalt: 45°</translation>
    </message>
    <message>
        <source>A cut needs two points; click on the other side, or press Esc to drop it.</source>
        <translation>Ein Schnitt braucht zwei Punkte; auf der anderen Seite klicken, oder mit Esc verwerfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.callout</name>
    <message>
        <source>Tour, step {number} of {count}: {title}</source>
        <translation>Rundgang, Schritt {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Für mich tun</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.offer</name>
    <message>
        <source>Do not offer the tour</source>
        <translation>Den Rundgang nicht anbieten</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>From a photo to the report, step by step in this window.</source>
        <translation>Vom Foto zum Bericht, Schritt für Schritt in diesem Fenster.</translation>
    </message>
    <message>
        <source>Take the tour (3 minutes)</source>
        <translation>Zum Rundgang (3 Minuten)</translation>
    </message>
    <message>
        <source>Take the tour: {what}</source>
        <translation>Zum Rundgang: {what}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.scene</name>
    <message>
        <source>Move point</source>
        <translation>Punkt bewegen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.tour.steps</name>
    <message>
        <source>That was the way</source>
        <translation>Das war der Weg</translation>
    </message>
    <message>
        <source>Everything else is in the menus, and found by name with Ctrl+Shift+P. The tours begin again from Help, Tour.</source>
        <translation>Alles andere steht in den Menüs und ist mit Strg+Umschalt+P dem Namen nach zu finden. Die Rundgänge beginnen von Neuem unter Hilfe, Rundgang.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Photos of pavement are drawn on this computer. Your own open by dropping a folder.</source>
        <translation>Fotos von Fahrbahnen werden auf diesem Rechner gezeichnet. Eigene öffnen sich, wenn man einen Ordner herzieht.</translation>
    </message>
    <message>
        <source>The model looks</source>
        <translation>Das Modell schaut</translation>
    </message>
    <message>
        <source>In the sample it starts by itself; on your photos you start it here. Wait a moment.</source>
        <translation>Im Beispiel beginnt es von selbst; bei eigenen Fotos wird es hier gestartet. Einen Moment warten.</translation>
    </message>
    <message>
        <source>Look at a suggestion</source>
        <translation>Einen Vorschlag ansehen</translation>
    </message>
    <message>
        <source>What is dashed was found by the model and is not in the report yet. Go to one.</source>
        <translation>Was gestrichelt ist, hat das Modell gefunden; im Bericht steht es noch nicht. Zu einem gehen.</translation>
    </message>
    <message>
        <source>Judge it</source>
        <translation>Urteilen</translation>
    </message>
    <message>
        <source>Accept what is a crack. What is none is rejected with a reason, beside it.</source>
        <translation>Annehmen, was ein Riss ist. Was keiner ist, wird daneben mit einem Grund verworfen.</translation>
    </message>
    <message>
        <source>Correct an outline</source>
        <translation>Einen Umriss verbessern</translation>
    </message>
    <message>
        <source>Take this tool, click a finding, and drag one of its points.</source>
        <translation>Dieses Werkzeug nehmen, einen Befund anklicken und einen seiner Punkte ziehen.</translation>
    </message>
    <message>
        <source>Measure a width</source>
        <translation>Eine Breite messen</translation>
    </message>
    <message>
        <source>Take this tool, drag a line across the crack, and keep it with Enter.</source>
        <translation>Dieses Werkzeug nehmen, eine Linie quer über den Riss ziehen und mit Enter behalten.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Den Bericht ansehen</translation>
    </message>
    <message>
        <source>The pages as they will be printed, and a list of what they still lack.</source>
        <translation>Die Seiten, wie sie gedruckt werden, und eine Liste dessen, was noch fehlt.</translation>
    </message>
    <message>
        <source>Open the sewer sample</source>
        <translation>Kanalbeispiel öffnen</translation>
    </message>
    <message>
        <source>A video of a pipe with six defects is rendered on this computer.</source>
        <translation>Ein Video eines Rohrs mit sechs Schäden wird auf diesem Rechner gerechnet.</translation>
    </message>
    <message>
        <source>Move through the video</source>
        <translation>Durch das Video gehen</translation>
    </message>
    <message>
        <source>Drag in this strip, or step with the arrow keys; Space plays.</source>
        <translation>In diesem Streifen ziehen oder mit den Pfeiltasten schreiten; die Leertaste spielt ab.</translation>
    </message>
    <message>
        <source>Code an observation</source>
        <translation>Feststellung kodieren</translation>
    </message>
    <message>
        <source>Click here, then the defect in the picture, and choose its code at the right.</source>
        <translation>Hier klicken, dann auf den Schaden im Bild, und rechts seinen Code wählen.</translation>
    </message>
    <message>
        <source>Open the satellite sample</source>
        <translation>Satellitenbeispiel öffnen</translation>
    </message>
    <message>
        <source>A town on eight days, as a satellite sees it, is rendered on this computer.</source>
        <translation>Eine Stadt an acht Tagen, wie ein Satellit sie sieht, wird auf diesem Rechner gerechnet.</translation>
    </message>
    <message>
        <source>Enlarge what is in view</source>
        <translation>Das Sichtbare vergrößern</translation>
    </message>
    <message>
        <source>The result is three times as fine. It says everywhere that it is no measurement.</source>
        <translation>Das Ergebnis ist dreimal so fein. Überall steht dabei, dass es keine Messung ist.</translation>
    </message>
    <message>
        <source>See the enlarged map beside the measured one; both move together.</source>
        <translation>Die vergrößerte Karte neben der gemessenen sehen; beide bewegen sich gemeinsam.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.batch</name>
    <message>
        <source>Select files of the batch first.</source>
        <translation>Zuerst Dateien des Stapels auswählen.</translation>
    </message>
    <message>
        <source>Add a folder to the batch</source>
        <translation>Ordner zum Stapel hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>One: {n} file</extracomment>
        <translation><numerusform>{n} Datei</numerusform><numerusform>{n} Dateien</numerusform></translation>
    </message>
    <message>
        <source>Add {many} to the batch</source>
        <translation>{many} zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>Pause the batch</source>
        <translation>Stapel anhalten</translation>
    </message>
    <message>
        <source>Resume the batch</source>
        <translation>Stapel fortsetzen</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Stapel starten</translation>
    </message>
    <message>
        <source>No file waits; add some.</source>
        <translation>Keine Datei wartet; einige hinzufügen.</translation>
    </message>
    <message>
        <source>No file failed.</source>
        <translation>Keine Datei schlug fehl.</translation>
    </message>
    <message>
        <source>Select files that are done, failed or cancelled.</source>
        <translation>Dateien auswählen, die fertig, fehlgeschlagen oder abgebrochen sind.</translation>
    </message>
    <message>
        <source>Select files that wait or are run.</source>
        <translation>Dateien auswählen, die warten oder laufen.</translation>
    </message>
    <message>
        <source>Nothing is finished.</source>
        <translation>Nichts ist fertig.</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Noch nichts wurde ausgeführt.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.clip</name>
    <message>
        <source>Open a video first.</source>
        <translation>Zuerst ein Video öffnen.</translation>
    </message>
    <message>
        <source>The frames of the video are still being counted.</source>
        <translation>Die Einzelbilder des Videos werden noch gezählt.</translation>
    </message>
    <message>
        <source>Areas of this video are redacted, and a clip would show them on other frames; export single pictures instead.</source>
        <translation>Stellen dieses Videos sind unkenntlich gemacht, und ein Clip würde sie auf anderen Einzelbildern zeigen; stattdessen einzelne Bilder exportieren.</translation>
    </message>
    <message>
        <source>{stem} {frames}-{frames_2} enhanced.mp4</source>
        <translation>{stem} {frames}-{frames_2} verbessert.mp4</translation>
    </message>
    <message>
        <source>{title}: clip {name}</source>
        <translation>{title}: Clip {name}</translation>
    </message>
    <message>
        <source>Export enhanced clip</source>
        <translation>Verbesserten Clip exportieren</translation>
    </message>
    <message>
        <source>{title} is not trained; choose another way to enhance.</source>
        <translation>{title} ist nicht trainiert; eine andere Art der Verbesserung wählen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.enhance</name>
    <message>
        <source>Nothing is enhanced on this picture yet; press Enhance first.</source>
        <translation>Auf diesem Bild ist noch nichts verbessert; zuerst „Verbessern“ drücken.</translation>
    </message>
    <message>
        <source>Nothing is restored on this picture yet; run a model that restores first.</source>
        <translation>Auf diesem Bild ist noch nichts wiederhergestellt; zuerst ein Modell ausführen, das wiederherstellt.</translation>
    </message>
    <message>
        <source>Maps have no depth: they are seen from far above.</source>
        <translation>Karten haben keine Tiefe: sie werden von weit oben gesehen.</translation>
    </message>
    <message>
        <source>Only enhanced maps are held against what was measured.</source>
        <translation>Nur verbesserte Karten werden mit dem Gemessenen verglichen.</translation>
    </message>
    <message>
        <source>Date {index} of {name}</source>
        <translation>Termin {index} von {name}</translation>
    </message>
    <message>
        <source>Frame {index} of {name}</source>
        <translation>Einzelbild {index} von {name}</translation>
    </message>
    <message>
        <source>{title} takes no reference.</source>
        <translation>{title} nimmt keine Referenz.</translation>
    </message>
    <message>
        <source>{named} is enhanced.</source>
        <translation>{named} ist verbessert.</translation>
    </message>
    <message>
        <source>Load {title}</source>
        <translation>{title} laden</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.enhanced_use</name>
    <message>
        <source>Another frame helped to make this picture, and areas of such frames are redacted; enhance it without a reference to export it.</source>
        <translation>Ein anderes Einzelbild half bei diesem Bild, und Stellen solcher Bilder sind unkenntlich; ohne Referenz verbessern, um es zu exportieren.</translation>
    </message>
    <message>
        <source>Find defects on the enhanced picture</source>
        <translation>Schäden auf dem verbesserten Bild finden</translation>
    </message>
    <message>
        <source>Export enhanced picture…</source>
        <translation>Verbessertes Bild exportieren …</translation>
    </message>
    <message>
        <source>Find {what} on the enhanced map</source>
        <translation>{what} auf der verbesserten Karte finden</translation>
    </message>
    <message>
        <source>Export enhanced map…</source>
        <translation>Verbesserte Karte exportieren …</translation>
    </message>
    <message>
        <source>Export enhanced map</source>
        <translation>Verbesserte Karte exportieren</translation>
    </message>
    <message>
        <source>Export enhanced picture</source>
        <translation>Verbessertes Bild exportieren</translation>
    </message>
    <message>
        <source>what there is</source>
        <translation>Vorhandenes</translation>
    </message>
    <message>
        <source>No model.</source>
        <translation>Kein Modell.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.exchange</name>
    <message>
        <source>There is nothing on the pictures yet.</source>
        <translation>Auf den Bildern ist noch nichts.</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>{title} exportieren</translation>
    </message>
    <message>
        <source>Import {title}</source>
        <translation>{title} importieren</translation>
    </message>
    <message>
        <source>{title} (*{reads});;All files (*)</source>
        <translation>{title} (*{reads});;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.files</name>
    <message numerus="yes">
        <source>Remove {n} pictures</source>
        <extracomment>One: Remove picture</extracomment>
        <translation><numerusform>Bild entfernen</numerusform><numerusform>{n} Bilder entfernen</numerusform></translation>
    </message>
    <message>
        <source>Open a folder of photos, or a map</source>
        <translation>Ordner mit Fotos oder eine Karte öffnen</translation>
    </message>
    <message>
        <source>Draw the sample photos</source>
        <translation>Beispielfotos zeichnen</translation>
    </message>
    <message>
        <source>Render the sewer video</source>
        <translation>Kanalvideo berechnen</translation>
    </message>
    <message>
        <source>Render the satellite pictures</source>
        <translation>Satellitenbilder berechnen</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Look for the missing pictures in</source>
        <translation>Die fehlenden Bilder suchen in</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are</source>
        <extracomment>One: {n} picture is</extracomment>
        <translation><numerusform>{n} Bild ist</numerusform><numerusform>{n} Bilder sind</numerusform></translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Zuerst ein Bild wählen.</translation>
    </message>
    <message>
        <source>One project is open at a time: {name}. Open the others when it is done.</source>
        <translation>Nur ein Projekt ist zugleich offen: {name}. Die anderen danach öffnen.</translation>
    </message>
    <message>
        <source>{what} not where the project left them; use File &gt; Find missing pictures.</source>
        <translation>{what} nicht, wo das Projekt sie ließ; Datei &gt; Fehlende Bilder suchen benutzen.</translation>
    </message>
    <message>
        <source>Fill in the pipe run</source>
        <translation>Kopfdaten der Haltung ausfüllen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.judge</name>
    <message>
        <source>There are no suggestions; run a model first.</source>
        <translation>Es gibt keine Vorschläge; zuerst ein Modell ausführen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This picture has no suggestions.</source>
        <translation>Dieses Bild hat keine Vorschläge.</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>{step} rückgängig machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>{step} wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.judging</name>
    <message>
        <source>Select a suggestion or a finding first.</source>
        <translation>Zuerst einen Vorschlag oder Befund auswählen.</translation>
    </message>
    <message>
        <source>A suggestion has to be accepted first.</source>
        <translation>Ein Vorschlag muss zuerst angenommen werden.</translation>
    </message>
    <message>
        <source>Select findings, measurements or redactions alone to change their label.</source>
        <translation>Nur Befunde, nur Messungen oder nur unkenntliche Stellen auswählen, um ihre Klasse zu ändern.</translation>
    </message>
    <message>
        <source>An undamaged area has no other label.</source>
        <translation>Eine unbeschädigte Fläche hat keine andere Klasse.</translation>
    </message>
    <message>
        <source>A measurement cannot be rejected; delete it.</source>
        <translation>Eine Messung kann nicht verworfen werden; sie löschen.</translation>
    </message>
    <message>
        <source>Areas have no note; select a finding or a measurement.</source>
        <translation>Flächen haben keine Notiz; einen Befund oder eine Messung auswählen.</translation>
    </message>
    <message>
        <source>A measurement needs no accepting.</source>
        <translation>Eine Messung muss nicht angenommen werden.</translation>
    </message>
    <message>
        <source>Only findings have a crack type.</source>
        <translation>Nur Befunde haben eine Rissart.</translation>
    </message>
    <message>
        <source>A suggestion cannot be deleted; reject it.</source>
        <translation>Ein Vorschlag kann nicht gelöscht werden; ihn verwerfen.</translation>
    </message>
    <message>
        <source>The selection is accepted already.</source>
        <translation>Die Auswahl ist schon angenommen.</translation>
    </message>
    <message>
        <source>The selection is rejected already.</source>
        <translation>Die Auswahl ist schon verworfen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.look</name>
    <message>
        <source>This is the first picture.</source>
        <translation>Dies ist das erste Bild.</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>Dies ist das letzte Bild.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.map_exports</name>
    <message>
        <source>Nothing was looked for on this map yet; run a model on it first.</source>
        <translation>Auf dieser Karte wurde noch nichts gesucht; zuerst ein Modell darauf ausführen.</translation>
    </message>
    <message>
        <source>No finding of this map is accepted yet.</source>
        <translation>Noch kein Befund dieser Karte ist angenommen.</translation>
    </message>
    <message>
        <source>Export mask as map</source>
        <translation>Maske als Karte exportieren</translation>
    </message>
    <message>
        <source>{stem} {model_id}.tif</source>
        <translation>{stem} {model_id}.tif</translation>
    </message>
    <message>
        <source>Export findings as GeoJSON</source>
        <translation>Befunde als GeoJSON exportieren</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.map_files</name>
    <message>
        <source>Open a map first: a satellite product, a GeoTIFF, or a folder of dates.</source>
        <translation>Zuerst eine Karte öffnen: ein Satellitenprodukt, ein GeoTIFF oder einen Ordner mit Terminen.</translation>
    </message>
    <message>
        <source>Areas of this map are redacted, and a file of any size would show them; enhance a part and export that instead.</source>
        <translation>Stellen dieser Karte sind unkenntlich gemacht, und eine Datei beliebiger Größe würde sie zeigen; stattdessen einen Teil verbessern und exportieren.</translation>
    </message>
    <message>
        <source>The map is still being read.</source>
        <translation>Die Karte wird noch gelesen.</translation>
    </message>
    <message>
        <source>Read dates</source>
        <translation>Termine lesen</translation>
    </message>
    <message>
        <source>The whole map: {width_px:,} × {height_px:,} px</source>
        <translation>Die ganze Karte: {width_px:,} × {height_px:,} px</translation>
    </message>
    <message>
        <source>The part that was asked for</source>
        <translation>Der verlangte Teil</translation>
    </message>
    <message>
        <source>What is in view</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Date {date}, which does not fit</source>
        <translation>Termin {date}, der nicht passt</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.observe</name>
    <message>
        <source>Open a video or picture first.</source>
        <translation>Zuerst ein Video oder Bild öffnen.</translation>
    </message>
    <message>
        <source>Select or begin an observation first.</source>
        <translation>Zuerst eine Feststellung auswählen oder beginnen.</translation>
    </message>
    <message>
        <source>Take chainage away</source>
        <translation>Station wegnehmen</translation>
    </message>
    <message>
        <source>Set chainage</source>
        <translation>Station setzen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.paint</name>
    <message>
        <source>Take the brush (B), the eraser (E) or the magic brush (W) first.</source>
        <translation>Zuerst den Pinsel (B), den Radierer (E) oder den Zauberpinsel (W) nehmen.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.play</name>
    <message>
        <source>Open a video, or a map of several dates, first.</source>
        <translation>Zuerst ein Video oder eine Karte mit mehreren Terminen öffnen.</translation>
    </message>
    <message>
        <source>The video is being indexed; the timeline shows how far that is.</source>
        <translation>Das Video wird indiziert; die Zeitleiste zeigt, wie weit.</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Voriges Einzelbild</translation>
    </message>
    <message>
        <source>Previous date</source>
        <translation>Voriger Termin</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Erster Termin</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Letzter Termin</translation>
    </message>
    <message>
        <source>This is the first frame.</source>
        <translation>Dies ist das erste Einzelbild.</translation>
    </message>
    <message>
        <source>Type a time like 1:23.5 or 83.5 s, or the number of a frame.</source>
        <translation>Eine Zeit wie 1:23,5 oder 83,5 s eingeben, oder die Nummer eines Einzelbildes.</translation>
    </message>
    <message>
        <source>The video ends at {end}; type an earlier time.</source>
        <translation>Das Video endet bei {end}; eine frühere Zeit eingeben.</translation>
    </message>
    <message>
        <source>It does not play slower.</source>
        <translation>Langsamer spielt es nicht.</translation>
    </message>
    <message>
        <source>It does not play faster.</source>
        <translation>Schneller spielt es nicht.</translation>
    </message>
    <message>
        <source>The last frame is {last}; type a smaller number.</source>
        <translation>Das letzte Einzelbild ist {last}; eine kleinere Zahl eingeben.</translation>
    </message>
    <message>
        <source>This is the last frame.</source>
        <translation>Dies ist das letzte Einzelbild.</translation>
    </message>
    <message>
        <source>There is no finding on that side.</source>
        <translation>Auf dieser Seite ist kein Befund.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>This is the first date.</source>
        <translation>Dies ist der erste Termin.</translation>
    </message>
    <message>
        <source>This is the last date.</source>
        <translation>Dies ist der letzte Termin.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.redact</name>
    <message>
        <source>Nothing found; look yourself, the search misses things.</source>
        <translation>Nichts gefunden; selbst nachsehen, der Suche entgeht manches.</translation>
    </message>
    <message>
        <source>Nothing new found; look yourself, the search misses things.</source>
        <translation>Nichts Neues gefunden; selbst nachsehen, der Suche entgeht manches.</translation>
    </message>
    <message numerus="yes">
        <source>Propose {n} areas to redact</source>
        <extracomment>One: Propose {n} area to redact</extracomment>
        <translation><numerusform>{n} Stelle zum Unkenntlichmachen vorschlagen</numerusform><numerusform>{n} Stellen zum Unkenntlichmachen vorschlagen</numerusform></translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>Find private areas in {what}</source>
        <translation>Private Stellen suchen: {what}</translation>
    </message>
    <message>
        <source>{areas} proposed in {pictures}; confirm with Enter or reject with Backspace.</source>
        <translation>{areas} in {pictures} vorgeschlagen; mit Eingabe bestätigen oder mit der Rücktaste verwerfen.</translation>
    </message>
    <message>
        <source>Faces, plates and texts are looked for on photos and videos, not on maps.</source>
        <translation>Gesichter, Kennzeichen und Texte werden auf Fotos und Videos gesucht, nicht auf Karten.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.report</name>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Zurück zum Bericht</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.restored_use</name>
    <message>
        <source>Export restored picture</source>
        <translation>Wiederhergestelltes Bild exportieren</translation>
    </message>
    <message>
        <source>{stem} restored.png</source>
        <translation>{stem} wiederhergestellt.png</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.run</name>
    <message>
        <source>Run on all pictures</source>
        <translation>Auf allen Bildern ausführen</translation>
    </message>
    <message>
        <source>Run on a region</source>
        <translation>Auf einem Bereich ausführen</translation>
    </message>
    <message>
        <source>Find {finds} on this map</source>
        <translation>{finds} auf dieser Karte finden</translation>
    </message>
    <message>
        <source>Find {finds} on all maps</source>
        <translation>{finds} auf allen Karten finden</translation>
    </message>
    <message>
        <source>Find {finds} on a region</source>
        <translation>{finds} auf einem Bereich finden</translation>
    </message>
    <message>
        <source>Every picture has a result of this model.</source>
        <translation>Jedes Bild hat ein Ergebnis dieses Modells.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nichts läuft.</translation>
    </message>
    <message>
        <source>Run on all maps</source>
        <translation>Auf allen Karten ausführen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.shape</name>
    <message>
        <source>Select a finding on this picture first.</source>
        <translation>Zuerst einen Befund auf diesem Bild auswählen.</translation>
    </message>
    <message>
        <source>Label	Length	Mean width</source>
        <translation>Klasse	Länge	Mittlere Breite</translation>
    </message>
    <message>
        <source>Select two or more findings of one kind (areas, or lines).</source>
        <translation>Zwei oder mehr Befunde einer Art auswählen (Flächen oder Linien).</translation>
    </message>
    <message>
        <source>Select a finding of several parts.</source>
        <translation>Einen Befund aus mehreren Teilen auswählen.</translation>
    </message>
    <message>
        <source>Select a finding of many points.</source>
        <translation>Einen Befund mit vielen Punkten auswählen.</translation>
    </message>
    <message>
        <source>Copy findings first.</source>
        <translation>Zuerst Befunde kopieren.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.start</name>
    <message>
        <source>Unsaved project</source>
        <translation>Ungespeichertes Projekt</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.surface</name>
    <message>
        <source>Choose a model that finds damage first.</source>
        <translation>Zuerst ein Modell wählen, das Schäden findet.</translation>
    </message>
    <message>
        <source>A surface is learnt from photos and videos, not from maps.</source>
        <translation>Eine Oberfläche wird aus Fotos und Videos gelernt, nicht aus Karten.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.verbs.tools</name>
    <message>
        <source>Arrows: move · Shift: fast · Space: click, hold to drag</source>
        <translation>Pfeile: bewegen · Umschalt: schnell · Leertaste: Klick, gehalten: ziehen</translation>
    </message>
</context>
<context>
    <name>inspector.ui.videos</name>
    <message>
        <source>Index {name}</source>
        <translation>{name} indizieren</translation>
    </message>
    <message>
        <source>Indexing was stopped.</source>
        <translation>Das Indizieren wurde angehalten.</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine Bilder</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Fertig: {title}</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window_keeper</name>
    <message>
        <source>The language changes as soon as the running jobs have ended.</source>
        <translation>Die Sprache wechselt, sobald die laufenden Aufträge beendet sind.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.window_title</name>
    <message>
        <source>{name} — Inspector</source>
        <translation>{name} — Inspector</translation>
    </message>
    <message>
        <source>{name} (read-only) — Inspector</source>
        <translation>{name} (nur lesbar) — Inspector</translation>
    </message>
</context>
<context>
    <name>inspector.ui.written</name>
    <message numerus="yes">
        <source>{name} is written; {n} entries are missing in it.</source>
        <extracomment>One: {name} is written; {n} entry is missing in it.</extracomment>
        <translation><numerusform>{name} ist geschrieben; {n} Angabe fehlt darin.</numerusform><numerusform>{name} ist geschrieben; {n} Angaben fehlen darin.</numerusform></translation>
    </message>
    <message>
        <source>The files in {name} are written.</source>
        <translation>Die Dateien in {name} sind geschrieben.</translation>
    </message>
</context>
<context>
    <name>inspector.wiring.installation</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>Kein NVIDIA-Treiber wurde gefunden.</translation>
    </message>
    <message>
        <source>This is no Mac with Apple silicon.</source>
        <translation>Das ist kein Mac mit Apple-Prozessor.</translation>
    </message>
</context>
<context>
    <name>inspector.ui.commands</name>
    <message>
        <source>Add the photos and videos of a folder, or the map that it is, to the project</source>
        <translation>Fotos und Videos eines Ordners, oder die Karte, die er ist, zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>import photos; directory; add folder; SAFE; stack; satellite</source>
        <translation>Fotos importieren; Verzeichnis; Ordner hinzufügen; SAFE; Stapel; Satellit</translation>
    </message>
    <message>
        <source>Add photos, videos or maps to the project</source>
        <translation>Fotos, Videos oder Karten zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>import; add pictures; images; video; JP2; GeoTIFF; satellite</source>
        <translation>importieren; Bilder hinzufügen; Bilder; Video; JP2; GeoTIFF; Satellit</translation>
    </message>
    <message>
        <source>Open an Inspector project</source>
        <translation>Ein Inspector-Projekt öffnen</translation>
    </message>
    <message>
        <source>load</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Start an empty project; the present one is kept</source>
        <translation>Ein leeres Projekt beginnen; das jetzige bleibt erhalten</translation>
    </message>
    <message>
        <source>start; empty</source>
        <translation>beginnen; leer</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Draw sample photos and open them</source>
        <translation>Beispielfotos zeichnen und öffnen</translation>
    </message>
    <message>
        <source>demo; example; try</source>
        <translation>Demo; Beispiel; ausprobieren</translation>
    </message>
    <message>
        <source>Render a quick-view video of a pipe with six defects, and open it</source>
        <translation>Ein Schachtzoom-Video eines Rohrs mit sechs Schäden berechnen und öffnen</translation>
    </message>
    <message>
        <source>demo; example; try; video; pipe</source>
        <translation>Demo; Beispiel; ausprobieren; Video; Rohr</translation>
    </message>
    <message>
        <source>Render what a satellite sees of a town on eight days, and open it</source>
        <translation>Berechnen und öffnen, was ein Satellit an acht Tagen von einer Stadt sieht</translation>
    </message>
    <message>
        <source>demo; example; try; sentinel; map; stack</source>
        <translation>Demo; Beispiel; ausprobieren; Sentinel; Karte; Stapel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Every edit is saved at once; this makes a named project and a snapshot</source>
        <translation>Jede Änderung wird sofort gespeichert; dies gibt dem Projekt einen Namen und legt einen Sicherungsstand an</translation>
    </message>
    <message>
        <source>snapshot; store</source>
        <translation>Sicherungsstand; sichern</translation>
    </message>
    <message>
        <source>Go on under another name</source>
        <translation>Unter einem anderen Namen weiterarbeiten</translation>
    </message>
    <message>
        <source>copy; rename</source>
        <translation>Kopie; umbenennen</translation>
    </message>
    <message>
        <source>Find missing pictures…</source>
        <translation>Fehlende Bilder suchen …</translation>
    </message>
    <message>
        <source>Look for moved pictures in another folder</source>
        <translation>Verschobene Bilder in einem anderen Ordner suchen</translation>
    </message>
    <message>
        <source>moved; relink; missing files</source>
        <translation>verschoben; neu verknüpfen; fehlende Dateien</translation>
    </message>
    <message>
        <source>Preview the report, see what is missing, export PDF and CSV</source>
        <translation>Bericht ansehen, Fehlendes sehen, PDF und CSV exportieren</translation>
    </message>
    <message>
        <source>pdf; preview; print; hand in</source>
        <translation>PDF; Vorschau; drucken; abgeben</translation>
    </message>
    <message>
        <source>print; report</source>
        <translation>drucken; Bericht</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Write the findings as a table</source>
        <translation>Die Befunde als Tabelle schreiben</translation>
    </message>
    <message>
        <source>table; spreadsheet</source>
        <translation>Tabelle; Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Export mask as map…</source>
        <translation>Maske als Karte exportieren …</translation>
    </message>
    <message>
        <source>Write what the model found on this map as a GeoTIFF of classes</source>
        <translation>Was das Modell auf dieser Karte fand, als GeoTIFF der Klassen schreiben</translation>
    </message>
    <message>
        <source>GeoTIFF; raster; classes; save; map</source>
        <translation>GeoTIFF; Raster; Klassen; speichern; Karte</translation>
    </message>
    <message>
        <source>Export findings as GeoJSON…</source>
        <translation>Befunde als GeoJSON exportieren …</translation>
    </message>
    <message>
        <source>Write the accepted findings of this map as polygons and lines, with areas and lengths</source>
        <translation>Die angenommenen Befunde dieser Karte als Flächen und Linien schreiben, mit Flächeninhalten und Längen</translation>
    </message>
    <message>
        <source>GIS; polygons; roads; buildings; vector; save; map</source>
        <translation>GIS; Polygone; Straßen; Gebäude; Vektor; speichern; Karte</translation>
    </message>
    <message>
        <source>Export COCO…</source>
        <translation>COCO exportieren …</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>Für andere Programme exportieren</translation>
    </message>
    <message>
        <source>export; json; dataset; annotations; RLE; detectron</source>
        <translation>Export; JSON; Datensatz; Annotationen; RLE; Detectron</translation>
    </message>
    <message>
        <source>Export YOLO segmentation…</source>
        <translation>YOLO-Segmentierung exportieren …</translation>
    </message>
    <message>
        <source>export; txt; dataset; annotations; ultralytics</source>
        <translation>Export; TXT; Datensatz; Annotationen; Ultralytics</translation>
    </message>
    <message>
        <source>Export labelme…</source>
        <translation>labelme exportieren …</translation>
    </message>
    <message>
        <source>export; json; annotations</source>
        <translation>Export; JSON; Annotationen</translation>
    </message>
    <message>
        <source>Export Pascal VOC…</source>
        <translation>Pascal VOC exportieren …</translation>
    </message>
    <message>
        <source>export; xml; boxes; annotations</source>
        <translation>Export; XML; Rahmen; Annotationen</translation>
    </message>
    <message>
        <source>Export mask pictures…</source>
        <translation>Maskenbilder exportieren …</translation>
    </message>
    <message>
        <source>export; png; palette; labels; classes</source>
        <translation>Export; PNG; Palette; Klassen</translation>
    </message>
    <message>
        <source>Export GeoJSON…</source>
        <translation>GeoJSON exportieren …</translation>
    </message>
    <message>
        <source>export; GIS; map; GPS; points</source>
        <translation>Export; GIS; Karte; GPS; Punkte</translation>
    </message>
    <message>
        <source>Export PACP tables…</source>
        <translation>PACP-Tabellen exportieren …</translation>
    </message>
    <message>
        <source>export; NASSCO; csv; exchange; sewer</source>
        <translation>Export; NASSCO; CSV; Austausch; Kanal</translation>
    </message>
    <message>
        <source>Export DWA-M 150…</source>
        <translation>DWA-M 150 exportieren …</translation>
    </message>
    <message>
        <source>export; xml; M150; sewer; Kanal; EN 13508</source>
        <translation>Export; XML; M150; Kanal; EN 13508</translation>
    </message>
    <message>
        <source>Export CJJ 181 tables…</source>
        <translation>CJJ-181-Tabellen exportieren …</translation>
    </message>
    <message>
        <source>export; csv; sewer; China; RI; MI; annex</source>
        <translation>Export; CSV; Kanal; China; RI; MI; Anhang</translation>
    </message>
    <message>
        <source>Export EN 13508-2 tables…</source>
        <translation>EN-13508-2-Tabellen exportieren …</translation>
    </message>
    <message>
        <source>export; csv; sewer; DWA; VSA; Kanal; classes</source>
        <translation>Export; CSV; Kanal; DWA; VSA; Klassen</translation>
    </message>
    <message>
        <source>Export ASTM D6433 quantities…</source>
        <translation>ASTM-D6433-Mengen exportieren …</translation>
    </message>
    <message>
        <source>export; csv; pavement; PCI; road; severity</source>
        <translation>Export; CSV; Straße; PCI; Schwere</translation>
    </message>
    <message>
        <source>Export LTPP quantities…</source>
        <translation>LTPP-Mengen exportieren …</translation>
    </message>
    <message>
        <source>export; csv; pavement; road; severity; FHWA</source>
        <translation>Export; CSV; Straße; Schwere; FHWA</translation>
    </message>
    <message>
        <source>Export AASHTO R 85 quantities…</source>
        <translation>AASHTO-R-85-Mengen exportieren …</translation>
    </message>
    <message>
        <source>export; csv; pavement; road; wheel path; zones</source>
        <translation>Export; CSV; Straße; Radspur; Bereiche</translation>
    </message>
    <message>
        <source>Export land cover table…</source>
        <translation>Tabelle der Bodenbedeckung exportieren …</translation>
    </message>
    <message>
        <source>export; csv; satellite; map; area; classes</source>
        <translation>Export; CSV; Satellit; Karte; Fläche; Klassen</translation>
    </message>
    <message>
        <source>Import COCO…</source>
        <translation>COCO importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as COCO, as one step</source>
        <translation>Was ein anderes Programm als COCO schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>Import from other programs</source>
        <translation>Aus anderen Programmen importieren</translation>
    </message>
    <message>
        <source>import; json; dataset; annotations; RLE; detectron</source>
        <translation>Import; JSON; Datensatz; Annotationen; RLE; Detectron</translation>
    </message>
    <message>
        <source>Import YOLO segmentation…</source>
        <translation>YOLO-Segmentierung importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as YOLO segmentation, as one step</source>
        <translation>Was ein anderes Programm als YOLO-Segmentierung schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>import; txt; dataset; annotations; ultralytics</source>
        <translation>Import; TXT; Datensatz; Annotationen; Ultralytics</translation>
    </message>
    <message>
        <source>Import labelme…</source>
        <translation>labelme importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as labelme, as one step</source>
        <translation>Was ein anderes Programm als labelme schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>import; json; annotations</source>
        <translation>Import; JSON; Annotationen</translation>
    </message>
    <message>
        <source>Import Pascal VOC…</source>
        <translation>Pascal VOC importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as Pascal VOC, as one step</source>
        <translation>Was ein anderes Programm als Pascal VOC schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>import; xml; boxes; annotations</source>
        <translation>Import; XML; Rahmen; Annotationen</translation>
    </message>
    <message>
        <source>Import mask pictures…</source>
        <translation>Maskenbilder importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as mask pictures, as one step</source>
        <translation>Was ein anderes Programm als Maskenbilder schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>import; png; palette; labels; classes</source>
        <translation>Import; PNG; Palette; Klassen</translation>
    </message>
    <message>
        <source>Import DWA-M 150…</source>
        <translation>DWA-M 150 importieren …</translation>
    </message>
    <message>
        <source>Take in what another program wrote as DWA-M 150, as one step</source>
        <translation>Was ein anderes Programm als DWA-M 150 schrieb, in einem Schritt übernehmen</translation>
    </message>
    <message>
        <source>import; xml; M150; sewer; Kanal; EN 13508</source>
        <translation>Import; XML; M150; Kanal; EN 13508</translation>
    </message>
    <message>
        <source>Close Inspector</source>
        <translation>Inspector schließen</translation>
    </message>
    <message>
        <source>exit; close</source>
        <translation>schließen; Ende</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>back; revert</source>
        <translation>zurück; zurücknehmen</translation>
    </message>
    <message>
        <source>again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Make the selected suggestions findings</source>
        <translation>Aus den gewählten Vorschlägen Befunde machen</translation>
    </message>
    <message>
        <source>confirm; yes; take</source>
        <translation>bestätigen; ja; übernehmen</translation>
    </message>
    <message>
        <source>Accept all on this picture</source>
        <translation>Alle auf diesem Bild annehmen</translation>
    </message>
    <message>
        <source>Accept every suggestion of this picture</source>
        <translation>Jeden Vorschlag dieses Bildes annehmen</translation>
    </message>
    <message>
        <source>accept mask; whole mask; confirm all</source>
        <translation>Maske annehmen; ganze Maske; alle bestätigen</translation>
    </message>
    <message>
        <source>Accept all above a confidence…</source>
        <translation>Alle über einer Konfidenz annehmen …</translation>
    </message>
    <message>
        <source>Accept suggestions of all pictures as one step</source>
        <translation>Vorschläge aller Bilder in einem Schritt annehmen</translation>
    </message>
    <message>
        <source>bulk; threshold; many</source>
        <translation>viele; Schwelle; Menge</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Say that the selection is no finding, and why</source>
        <translation>Sagen, dass die Auswahl kein Befund ist, und warum</translation>
    </message>
    <message>
        <source>no; wrong; false alarm</source>
        <translation>nein; falsch; Fehlalarm</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Go to the next suggestion, most worth first</source>
        <translation>Zum nächsten Vorschlag gehen, die lohnendsten zuerst</translation>
    </message>
    <message>
        <source>walk; review</source>
        <translation>durchgehen; prüfen</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Go back to the suggestion before</source>
        <translation>Zum Vorschlag davor zurückgehen</translation>
    </message>
    <message>
        <source>walk back; review</source>
        <translation>zurückgehen; prüfen</translation>
    </message>
    <message>
        <source>Change label…</source>
        <translation>Klasse ändern …</translation>
    </message>
    <message>
        <source>Say what the selection is</source>
        <translation>Sagen, was die Auswahl ist</translation>
    </message>
    <message>
        <source>class; relabel</source>
        <translation>Klasse; umbenennen</translation>
    </message>
    <message>
        <source>crack type</source>
        <translation>Rissart</translation>
    </message>
    <message>
        <source>crack type; alligator</source>
        <translation>Rissart; Netzriss</translation>
    </message>
    <message>
        <source>As measured</source>
        <translation>Wie gemessen</translation>
    </message>
    <message>
        <source>crack type; reset</source>
        <translation>Rissart; zurücksetzen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Write a note on the selection</source>
        <translation>Eine Notiz zur Auswahl schreiben</translation>
    </message>
    <message>
        <source>comment; remark</source>
        <translation>Kommentar; Bemerkung</translation>
    </message>
    <message>
        <source>Delete the selected findings</source>
        <translation>Die gewählten Befunde löschen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Copy the selected findings</source>
        <translation>Die gewählten Befunde kopieren</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Put copied findings on this picture, at their place</source>
        <translation>Kopierte Befunde auf diesem Bild an ihrer Stelle einfügen</translation>
    </message>
    <message>
        <source>clipboard; insert</source>
        <translation>Zwischenablage; einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>A copy of the selection beside it</source>
        <translation>Eine Kopie der Auswahl daneben</translation>
    </message>
    <message>
        <source>copy; clone</source>
        <translation>Kopie; klonen</translation>
    </message>
    <message>
        <source>Make one finding of the selected ones</source>
        <translation>Aus den gewählten Befunden einen machen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>join; union; combine</source>
        <translation>verbinden; vereinigen; zusammenfassen</translation>
    </message>
    <message>
        <source>Separate parts</source>
        <translation>Teile trennen</translation>
    </message>
    <message>
        <source>Make every separate part a finding of its own</source>
        <translation>Aus jedem getrennten Teil einen eigenen Befund machen</translation>
    </message>
    <message>
        <source>explode; split; ungroup</source>
        <translation>auflösen; teilen; Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Simplify…</source>
        <translation>Vereinfachen …</translation>
    </message>
    <message>
        <source>Draw the selected shapes with fewer points</source>
        <translation>Die gewählten Formen mit weniger Punkten zeichnen</translation>
    </message>
    <message>
        <source>fewer points; smooth</source>
        <translation>weniger Punkte; glätten</translation>
    </message>
    <message>
        <source>Select all on this picture</source>
        <translation>Alles auf diesem Bild auswählen</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Select by class or confidence…</source>
        <translation>Nach Klasse oder Konfidenz auswählen …</translation>
    </message>
    <message>
        <source>Select findings by what they are</source>
        <translation>Befunde danach auswählen, was sie sind</translation>
    </message>
    <message>
        <source>find; filter; label; query</source>
        <translation>suchen; filtern; Klasse; Abfrage</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>deselect; clear</source>
        <translation>Auswahl aufheben; leeren</translation>
    </message>
    <message>
        <source>Remove picture from project</source>
        <translation>Bild aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Take the picture and its findings out of the project; the file stays</source>
        <translation>Das Bild und seine Befunde aus dem Projekt nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>take out; exclude</source>
        <translation>herausnehmen; ausschließen</translation>
    </message>
    <message>
        <source>Run the chosen model on this picture</source>
        <translation>Das gewählte Modell auf diesem Bild ausführen</translation>
    </message>
    <message>
        <source>find cracks; detect; segment</source>
        <translation>Risse finden; erkennen; segmentieren</translation>
    </message>
    <message>
        <source>Run the chosen model on every picture</source>
        <translation>Das gewählte Modell auf jedem Bild ausführen</translation>
    </message>
    <message>
        <source>batch; find cracks; everything</source>
        <translation>Stapel; Risse finden; alles</translation>
    </message>
    <message>
        <source>Run on pictures without result</source>
        <translation>Auf Bildern ohne Ergebnis ausführen</translation>
    </message>
    <message>
        <source>Go on where a batch was stopped</source>
        <translation>Weitermachen, wo ein Stapel angehalten wurde</translation>
    </message>
    <message>
        <source>resume; batch; continue</source>
        <translation>fortsetzen; Stapel; weiter</translation>
    </message>
    <message>
        <source>Draw a rectangle; the model runs on that part</source>
        <translation>Ein Rechteck zeichnen; das Modell läuft auf diesem Teil</translation>
    </message>
    <message>
        <source>part; rectangle; crop</source>
        <translation>Teil; Rechteck; Ausschnitt</translation>
    </message>
    <message>
        <source>Try under noise…</source>
        <translation>Unter Rauschen versuchen …</translation>
    </message>
    <message>
        <source>Spoil the picture by a slider and see live what the model still finds; nothing is kept</source>
        <translation>Das Bild mit einem Regler verderben und gleich sehen, was das Modell noch findet; nichts wird behalten</translation>
    </message>
    <message>
        <source>robustness; salt and pepper; blur; degrade; texture; trial; test</source>
        <translation>Robustheit; Salz und Pfeffer; Unschärfe; verschlechtern; Textur; Versuch; Test</translation>
    </message>
    <message>
        <source>Find faces, plates and text</source>
        <translation>Gesichter, Kennzeichen und Text finden</translation>
    </message>
    <message>
        <source>Propose areas of this picture to blur in every export</source>
        <translation>Bereiche dieses Bildes vorschlagen, die in jedem Export unkenntlich werden</translation>
    </message>
    <message>
        <source>privacy; redact; blur; anonymise; GDPR</source>
        <translation>Datenschutz; schwärzen; unkenntlich; anonymisieren; DSGVO</translation>
    </message>
    <message>
        <source>Find faces, plates and text in all pictures</source>
        <translation>Gesichter, Kennzeichen und Text in allen Bildern finden</translation>
    </message>
    <message>
        <source>Propose areas to blur, in every picture</source>
        <translation>In jedem Bild Bereiche vorschlagen, die unkenntlich werden</translation>
    </message>
    <message>
        <source>Make a model of this surface from areas without damage</source>
        <translation>Ein Modell dieser Oberfläche aus unbeschädigten Bereichen machen</translation>
    </message>
    <message>
        <source>train; own model; undamaged; unsupervised; UP-CrackNet</source>
        <translation>trainieren; eigenes Modell; unbeschädigt; unüberwacht; UP-CrackNet</translation>
    </message>
    <message>
        <source>Propose undamaged areas</source>
        <translation>Unbeschädigte Bereiche vorschlagen</translation>
    </message>
    <message>
        <source>Propose areas of this picture where the chosen model sees no damage</source>
        <translation>Bereiche dieses Bildes vorschlagen, in denen das gewählte Modell keinen Schaden sieht</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy</source>
        <translation>lernen; trainieren; sauber; heil</translation>
    </message>
    <message>
        <source>Propose undamaged areas in all pictures</source>
        <translation>Unbeschädigte Bereiche in allen Bildern vorschlagen</translation>
    </message>
    <message>
        <source>Propose areas of every picture where the chosen model sees no damage</source>
        <translation>Bereiche jedes Bildes vorschlagen, in denen das gewählte Modell keinen Schaden sieht</translation>
    </message>
    <message>
        <source>Stop running work; what is done stays</source>
        <translation>Laufende Arbeit anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>cancel; abort</source>
        <translation>abbrechen; Abbruch</translation>
    </message>
    <message>
        <source>Show what the surface would look like without damage, says the model</source>
        <translation>Zeigen, wie die Oberfläche laut Modell ohne Schaden aussähe</translation>
    </message>
    <message>
        <source>layer; undamaged; UP-CrackNet</source>
        <translation>Ebene; unbeschädigt; UP-CrackNet</translation>
    </message>
    <message>
        <source>Show where the restored surface is brighter or darker than the picture</source>
        <translation>Zeigen, wo die wiederhergestellte Oberfläche heller oder dunkler ist als das Bild</translation>
    </message>
    <message>
        <source>layer; error map; difference</source>
        <translation>Ebene; Fehlerkarte; Differenz</translation>
    </message>
    <message>
        <source>Show how far restored and source differ</source>
        <translation>Zeigen, wie weit Wiederhergestelltes und Original auseinanderliegen</translation>
    </message>
    <message>
        <source>Show the smoothed error that the threshold parts</source>
        <translation>Den geglätteten Fehler zeigen, den die Schwelle teilt</translation>
    </message>
    <message>
        <source>layer; error map; Otsu; threshold</source>
        <translation>Ebene; Fehlerkarte; Otsu; Schwelle</translation>
    </message>
    <message>
        <source>Export restored picture…</source>
        <translation>Wiederhergestelltes Bild exportieren …</translation>
    </message>
    <message>
        <source>Write the restored picture, stamped, and its error map as PNG</source>
        <translation>Das wiederhergestellte Bild mit Stempel und seine Fehlerkarte als PNG schreiben</translation>
    </message>
    <message>
        <source>save; png; error map</source>
        <translation>speichern; PNG; Fehlerkarte</translation>
    </message>
    <message>
        <source>Show the frame larger, as a model sees it</source>
        <translation>Das Einzelbild größer zeigen, wie ein Modell es sieht</translation>
    </message>
    <message>
        <source>super-resolution; x4; sharpen; upscale; enlarge; DSRNet</source>
        <translation>Superauflösung; x4; schärfen; hochrechnen; vergrößern; DSRNet</translation>
    </message>
    <message>
        <source>Enhance a region</source>
        <translation>Bereich verbessern</translation>
    </message>
    <message>
        <source>Drag a box; that part is enhanced, which is quicker</source>
        <translation>Einen Rahmen ziehen; nur dieser Teil wird verbessert, das geht schneller</translation>
    </message>
    <message>
        <source>super-resolution; part; rectangle; crop</source>
        <translation>Superauflösung; Teil; Rechteck; Ausschnitt</translation>
    </message>
    <message>
        <source>Reference…</source>
        <translation>Referenz …</translation>
    </message>
    <message>
        <source>See which frames show the place larger or sharper, and choose one</source>
        <translation>Sehen, welche Einzelbilder die Stelle größer oder schärfer zeigen, und eines wählen</translation>
    </message>
    <message>
        <source>neighbour; frame; reference; DSRNet</source>
        <translation>Nachbar; Einzelbild; Referenz; DSRNet</translation>
    </message>
    <message>
        <source>Way to enhance…</source>
        <translation>Art der Verbesserung …</translation>
    </message>
    <message>
        <source>Choose the model that enhances, or bicubic</source>
        <translation>Das Modell wählen, das verbessert, oder bikubisch</translation>
    </message>
    <message>
        <source>model; bicubic; DSRNet; network</source>
        <translation>Modell; bikubisch; DSRNet; Netz</translation>
    </message>
    <message>
        <source>Show the picture as it was recorded</source>
        <translation>Das Bild zeigen, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>layer; original</source>
        <translation>Ebene; Original</translation>
    </message>
    <message>
        <source>Show what was enhanced, over the source</source>
        <translation>Das Verbesserte über dem Original zeigen</translation>
    </message>
    <message>
        <source>layer; super-resolution</source>
        <translation>Ebene; Superauflösung</translation>
    </message>
    <message>
        <source>Show the same place enlarged without a model</source>
        <translation>Dieselbe Stelle ohne Modell vergrößert zeigen</translation>
    </message>
    <message>
        <source>layer; interpolation</source>
        <translation>Ebene; Interpolation</translation>
    </message>
    <message>
        <source>Show how near things are, as the model sees it</source>
        <translation>Zeigen, wie nah die Dinge nach Ansicht des Modells sind</translation>
    </message>
    <message>
        <source>layer; distance; near; far</source>
        <translation>Ebene; Abstand; nah; fern</translation>
    </message>
    <message>
        <source>Show what the model put in: enhanced minus bicubic</source>
        <translation>Zeigen, was das Modell hinzugefügt hat: verbessert minus bikubisch</translation>
    </message>
    <message>
        <source>layer; change; compare</source>
        <translation>Ebene; Änderung; vergleichen</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Konsistenz</translation>
    </message>
    <message>
        <source>Show where the enhanced map contradicts what was measured</source>
        <translation>Zeigen, wo die verbesserte Karte dem Gemessenen widerspricht</translation>
    </message>
    <message>
        <source>layer; contradiction; measured; reflectance; map</source>
        <translation>Ebene; Widerspruch; gemessen; Reflexion; Karte</translation>
    </message>
    <message>
        <source>A glass under the cursor shows the other layer; Shift and wheel: how large</source>
        <translation>Eine Lupe unter dem Zeiger zeigt die andere Ebene; Umschalt und Mausrad: wie groß</translation>
    </message>
    <message>
        <source>loupe; magnifier; compare</source>
        <translation>Lupe; Vergrößerungsglas; vergleichen</translation>
    </message>
    <message>
        <source>Show the layer right of the source, at the same place</source>
        <translation>Die Ebene rechts neben dem Original an derselben Stelle zeigen</translation>
    </message>
    <message>
        <source>split; compare; two views</source>
        <translation>teilen; vergleichen; zwei Ansichten</translation>
    </message>
    <message>
        <source>Enhance a map of any size into a GeoTIFF; what was stopped goes on</source>
        <translation>Eine Karte beliebiger Größe in ein GeoTIFF verbessern; Angehaltenes geht weiter</translation>
    </message>
    <message>
        <source>super-resolution; GeoTIFF; tile; save; large; map</source>
        <translation>Superauflösung; GeoTIFF; Kachel; speichern; groß; Karte</translation>
    </message>
    <message>
        <source>Run the chosen model on the enhanced pixels; what it finds is suggested on the source</source>
        <translation>Das gewählte Modell auf den verbesserten Pixeln ausführen; was es findet, wird auf dem Original vorgeschlagen</translation>
    </message>
    <message>
        <source>segment; detect; cracks; model</source>
        <translation>segmentieren; erkennen; Risse; Modell</translation>
    </message>
    <message>
        <source>Write the enhanced picture as PNG, stamped; of a map as GeoTIFF</source>
        <translation>Das verbesserte Bild als PNG mit Stempel schreiben, eine Karte als GeoTIFF</translation>
    </message>
    <message>
        <source>save; png; picture; GeoTIFF; map</source>
        <translation>speichern; PNG; Bild; GeoTIFF; Karte</translation>
    </message>
    <message>
        <source>Export enhanced clip…</source>
        <translation>Verbesserten Clip exportieren …</translation>
    </message>
    <message>
        <source>Enhance a part of the video, frame after frame, as MP4</source>
        <translation>Einen Teil des Videos Bild für Bild verbessern, als MP4</translation>
    </message>
    <message>
        <source>save; video; mp4; range</source>
        <translation>speichern; Video; MP4; Abschnitt</translation>
    </message>
    <message>
        <source>The head of the inspection: manholes, size, material, code book</source>
        <translation>Die Kopfdaten der Inspektion: Schächte, Maße, Werkstoff, Codeliste</translation>
    </message>
    <message>
        <source>inspection; header; manhole; diameter; DN; material; standard</source>
        <translation>Inspektion; Kopf; Schacht; Durchmesser; DN; Werkstoff; Norm</translation>
    </message>
    <message>
        <source>Code the selection, or click a place on the picture</source>
        <translation>Die Auswahl kodieren, oder eine Stelle im Bild anklicken</translation>
    </message>
    <message>
        <source>observation; defect; code; BAB; PACP; CJJ 181; EN 13508</source>
        <translation>Feststellung; Schaden; Code; BAB; PACP; CJJ 181; EN 13508</translation>
    </message>
    <message>
        <source>Pipe circle</source>
        <translation>Rohrkreis</translation>
    </message>
    <message>
        <source>Drag the pipe's circle at the observation: clock positions and sizes follow it</source>
        <translation>Den Kreis des Rohrs an der Feststellung ziehen: Uhrzeitlagen und Größen folgen ihm</translation>
    </message>
    <message>
        <source>clock; centre; axis; diameter; ring</source>
        <translation>Uhr; Mitte; Achse; Durchmesser; Ring</translation>
    </message>
    <message>
        <source>Chainage here…</source>
        <translation>Station hier …</translation>
    </message>
    <message>
        <source>Say at which chainage this frame is; between such frames it is estimated</source>
        <translation>Sagen, an welcher Station dieses Einzelbild ist; zwischen solchen Bildern wird sie geschätzt</translation>
    </message>
    <message>
        <source>distance; counter; station; metre</source>
        <translation>Entfernung; Zähler; Station; Meter</translation>
    </message>
    <message>
        <source>Code books…</source>
        <translation>Codelisten …</translation>
    </message>
    <message>
        <source>Look at code books, confirm rows, import a table of your own</source>
        <translation>Codelisten ansehen, Zeilen bestätigen, eine eigene Tabelle importieren</translation>
    </message>
    <message>
        <source>standard; import; table; confirm; codes</source>
        <translation>Norm; importieren; Tabelle; bestätigen; Codes</translation>
    </message>
    <message>
        <source>Click a finding; drag for several</source>
        <translation>Einen Befund anklicken; für mehrere ziehen</translation>
    </message>
    <message>
        <source>pick; pointer</source>
        <translation>wählen; Zeiger</translation>
    </message>
    <message>
        <source>Edit points</source>
        <translation>Punkte bearbeiten</translation>
    </message>
    <message>
        <source>Move, add and delete the points of a finding</source>
        <translation>Punkte eines Befundes verschieben, hinzufügen und löschen</translation>
    </message>
    <message>
        <source>vertices; nodes; reshape</source>
        <translation>Stützpunkte; Knoten; umformen</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Click around an area</source>
        <translation>Um eine Fläche herum klicken</translation>
    </message>
    <message>
        <source>draw; region; area</source>
        <translation>zeichnen; Bereich; Fläche</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Click along a crack or joint</source>
        <translation>Einen Riss oder eine Fuge entlang klicken</translation>
    </message>
    <message>
        <source>draw; polyline; trace</source>
        <translation>zeichnen; Linienzug; nachziehen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>Einen Rahmen ziehen</translation>
    </message>
    <message>
        <source>draw; box</source>
        <translation>zeichnen; Rahmen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Paint an area; turn the wheel for the size</source>
        <translation>Eine Fläche malen; das Mausrad ändert die Größe</translation>
    </message>
    <message>
        <source>paint; draw; mask</source>
        <translation>malen; zeichnen; Maske</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Take painted pixels away; turn the wheel for the size</source>
        <translation>Gemalte Pixel wegnehmen; das Mausrad ändert die Größe</translation>
    </message>
    <message>
        <source>rub out; remove; mask</source>
        <translation>radieren; entfernen; Maske</translation>
    </message>
    <message>
        <source>Magic brush</source>
        <translation>Zauberpinsel</translation>
    </message>
    <message>
        <source>Paint loosely along a crack; what the model sees there is taken</source>
        <translation>Locker einen Riss entlang malen; was das Modell dort sieht, wird genommen</translation>
    </message>
    <message>
        <source>wand; smart; grow; follow</source>
        <translation>Zauberstab; schlau; wachsen; folgen</translation>
    </message>
    <message>
        <source>Draw a line across a finding to cut it</source>
        <translation>Eine Linie über einen Befund ziehen, um ihn zu zerschneiden</translation>
    </message>
    <message>
        <source>cut; knife; divide</source>
        <translation>schneiden; Messer; teilen</translation>
    </message>
    <message>
        <source>Drag a line to read its length; Enter keeps it</source>
        <translation>Eine Linie ziehen und ihre Länge ablesen; Eingabe behält sie</translation>
    </message>
    <message>
        <source>ruler; length; distance</source>
        <translation>Lineal; Länge; Abstand</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Unkenntlich machen</translation>
    </message>
    <message>
        <source>Drag a box that is blurred in every export</source>
        <translation>Einen Rahmen ziehen, der in jedem Export unkenntlich wird</translation>
    </message>
    <message>
        <source>blur; privacy; hide; anonymise</source>
        <translation>unkenntlich; Datenschutz; verbergen; anonymisieren</translation>
    </message>
    <message>
        <source>Drag a box without damage, for a model that learns this surface</source>
        <translation>Einen Rahmen ohne Schaden ziehen, für ein Modell, das diese Oberfläche lernt</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy; box</source>
        <translation>lernen; trainieren; sauber; heil; Rahmen</translation>
    </message>
    <message>
        <source>Undamaged polygon</source>
        <translation>Unbeschädigtes Polygon</translation>
    </message>
    <message>
        <source>Click around an area without damage, for a model that learns this surface</source>
        <translation>Um eine Fläche ohne Schaden herum klicken, für ein Modell, das diese Oberfläche lernt</translation>
    </message>
    <message>
        <source>learn; train; clean; healthy; area</source>
        <translation>lernen; trainieren; sauber; heil; Fläche</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Feststellen</translation>
    </message>
    <message>
        <source>Click a place to code it</source>
        <translation>Eine Stelle anklicken, um sie zu kodieren</translation>
    </message>
    <message>
        <source>observation; click; code; sewer</source>
        <translation>Feststellung; klicken; Code; Kanal</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move the picture (also: hold Space, or the middle button)</source>
        <translation>Das Bild verschieben (auch: Leertaste halten, oder die mittlere Maustaste)</translation>
    </message>
    <message>
        <source>move; hand</source>
        <translation>bewegen; Hand</translation>
    </message>
    <message>
        <source>Draw a rectangle and run the model there</source>
        <translation>Ein Rechteck zeichnen und das Modell dort ausführen</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Draw a line of known length to see millimetres</source>
        <translation>Eine Linie bekannter Länge zeichnen, um Millimeter zu sehen</translation>
    </message>
    <message>
        <source>scale; calibrate; ruler; millimetre; mm</source>
        <translation>Maßstab; kalibrieren; Lineal; Millimeter; mm</translation>
    </message>
    <message>
        <source>Set scale…</source>
        <translation>Maßstab setzen …</translation>
    </message>
    <message>
        <source>Type the size of a pixel</source>
        <translation>Die Größe eines Pixels eingeben</translation>
    </message>
    <message>
        <source>mm per pixel; calibrate</source>
        <translation>mm pro Pixel; kalibrieren</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>A smaller brush</source>
        <translation>Ein kleinerer Pinsel</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>A larger brush</source>
        <translation>Ein größerer Pinsel</translation>
    </message>
    <message>
        <source>Snap to edges</source>
        <translation>An Kanten einrasten</translation>
    </message>
    <message>
        <source>Points you draw jump to the edge of the mask and to other findings</source>
        <translation>Gezeichnete Punkte springen an den Rand der Maske und anderer Befunde</translation>
    </message>
    <message>
        <source>magnet; align</source>
        <translation>Magnet; ausrichten</translation>
    </message>
    <message>
        <source>Pointer by keys</source>
        <translation>Zeiger mit Tasten</translation>
    </message>
    <message>
        <source>Arrows move a pointer on the picture; Space clicks, or drags while it is held</source>
        <translation>Pfeiltasten bewegen einen Zeiger auf dem Bild; die Leertaste klickt, gehalten zieht sie</translation>
    </message>
    <message>
        <source>keyboard; mouse; cursor; caret; accessibility</source>
        <translation>Tastatur; Maus; Mauszeiger; Einfügemarke; Barrierefreiheit</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>whole picture; zoom all</source>
        <translation>ganzes Bild; alles zeigen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One picture pixel on one screen pixel</source>
        <translation>Ein Bildpixel auf einem Bildschirmpixel</translation>
    </message>
    <message>
        <source>one to one; zoom 1:1</source>
        <translation>eins zu eins; Zoom 1:1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>closer</source>
        <translation>näher</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>farther</source>
        <translation>weiter weg</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Bring the selection into view</source>
        <translation>Die Auswahl ins Bild holen</translation>
    </message>
    <message>
        <source>centre; find</source>
        <translation>zentrieren; finden</translation>
    </message>
    <message>
        <source>Show or hide the mask (hold Tab to see the bare picture)</source>
        <translation>Die Maske zeigen oder verbergen (Tab halten zeigt das bloße Bild)</translation>
    </message>
    <message>
        <source>overlay; hide</source>
        <translation>Überlagerung; verbergen</translation>
    </message>
    <message>
        <source>Show or hide the outlines of findings</source>
        <translation>Die Umrisse der Befunde zeigen oder verbergen</translation>
    </message>
    <message>
        <source>findings; hide; contours</source>
        <translation>Befunde; verbergen; Konturen</translation>
    </message>
    <message>
        <source>Show how sure the model is, pixel by pixel</source>
        <translation>Zeigen, wie sicher das Modell ist, Pixel für Pixel</translation>
    </message>
    <message>
        <source>heat map; confidence</source>
        <translation>Wärmebild; Konfidenz</translation>
    </message>
    <message>
        <source>Next bands</source>
        <translation>Nächste Bänder</translation>
    </message>
    <message>
        <source>Show the next usual combination of bands of a map</source>
        <translation>Die nächste übliche Kombination von Bändern einer Karte zeigen</translation>
    </message>
    <message>
        <source>combination; true colour; infrared; NIR; SWIR; NDVI; satellite</source>
        <translation>Kombination; Echtfarben; Infrarot; NIR; SWIR; NDVI; Satellit</translation>
    </message>
    <message>
        <source>Use all colours for the values of what is in view</source>
        <translation>Alle Farben für die Werte dessen nutzen, was zu sehen ist</translation>
    </message>
    <message>
        <source>contrast; percentile; limits; brightness</source>
        <translation>Kontrast; Perzentil; Grenzen; Helligkeit</translation>
    </message>
    <message>
        <source>Stretch to the whole map</source>
        <translation>Auf die ganze Karte strecken</translation>
    </message>
    <message>
        <source>Use all colours for the values of the whole map again</source>
        <translation>Alle Farben wieder für die Werte der ganzen Karte nutzen</translation>
    </message>
    <message>
        <source>Mark clouds</source>
        <translation>Wolken markieren</translation>
    </message>
    <message>
        <source>Tint clouds, their shadows and snow on a map that says where they are</source>
        <translation>Wolken, ihre Schatten und Schnee einfärben, wo die Karte sie kennt</translation>
    </message>
    <message>
        <source>mask; SCL; scene classes; shadow; cirrus; snow</source>
        <translation>Maske; SCL; Szenenklassen; Schatten; Zirren; Schnee</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>Erscheinung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>appearance; bright</source>
        <translation>Erscheinung; hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>appearance; night</source>
        <translation>Erscheinung; Nacht</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Speak the language of this computer, if Inspector knows it</source>
        <translation>Die Sprache dieses Rechners sprechen, wenn Inspector sie kann</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>sprache; 语言</source>
        <translation>language; 语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>language; sprache; 语言</source>
        <translation>language; Sprache; 语言</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>language; german; sprache; 语言</source>
        <translation>language; german; Sprache; 语言</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>language; chinese; sprache; 语言</source>
        <translation>language; chinese; Sprache; 语言</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Give the keys to the next panel, bar or picture</source>
        <translation>Die Tasten dem nächsten Bereich, der nächsten Leiste oder dem Bild geben</translation>
    </message>
    <message>
        <source>focus; pane; panel; keyboard; accessibility</source>
        <translation>Fokus; Fensterteil; Bereich; Tastatur; Barrierefreiheit</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Give the keys to the panel, bar or picture before</source>
        <translation>Die Tasten dem Bereich, der Leiste oder dem Bild davor geben</translation>
    </message>
    <message>
        <source>Next panel behind this one</source>
        <translation>Nächster Bereich hinter diesem</translation>
    </message>
    <message>
        <source>Bring the next of the panels that share a place to the front</source>
        <translation>Von den Bereichen an einem Platz den nächsten nach vorn holen</translation>
    </message>
    <message>
        <source>tab; panel</source>
        <translation>Reiter; Bereich</translation>
    </message>
    <message>
        <source>Previous panel behind this one</source>
        <translation>Voriger Bereich hinter diesem</translation>
    </message>
    <message>
        <source>Bring the one before, of the panels that share a place, to the front</source>
        <translation>Von den Bereichen an einem Platz den vorigen nach vorn holen</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Go to the menus; the underlined letters open them with Alt</source>
        <translation>Zu den Menüs gehen; mit Alt öffnen die unterstrichenen Buchstaben sie</translation>
    </message>
    <message>
        <source>menus; keyboard</source>
        <translation>Menüs; Tastatur</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Bring all panels back to their places</source>
        <translation>Alle Bedienfelder an ihre Plätze zurückbringen</translation>
    </message>
    <message>
        <source>docks; panels; windows</source>
        <translation>Bedienfelder; Fenster</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>maximise</source>
        <translation>maximieren</translation>
    </message>
    <message>
        <source>Play the video, or pause</source>
        <translation>Das Video abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>pause; stop; video</source>
        <translation>Pause; anhalten; Video</translation>
    </message>
    <message>
        <source>step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>rewind</source>
        <translation>zurückspulen</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Eine Sekunde weiter</translation>
    </message>
    <message>
        <source>start; beginning</source>
        <translation>Anfang; Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>Go to the frame before that has findings or suggestions</source>
        <translation>Zum Einzelbild davor gehen, das Befunde oder Vorschläge hat</translation>
    </message>
    <message>
        <source>finding; observation</source>
        <translation>Befund; Feststellung</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>Go to the next frame that has findings or suggestions</source>
        <translation>Zum nächsten Einzelbild gehen, das Befunde oder Vorschläge hat</translation>
    </message>
    <message>
        <source>Go to time or frame…</source>
        <translation>Zu Zeit oder Einzelbild gehen …</translation>
    </message>
    <message>
        <source>Type a time or the number of a frame</source>
        <translation>Eine Zeit oder die Nummer eines Einzelbildes eingeben</translation>
    </message>
    <message>
        <source>jump; seek; timecode</source>
        <translation>springen; suchen; Timecode</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Play at half the speed</source>
        <translation>Mit halber Geschwindigkeit abspielen</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Play at twice the speed</source>
        <translation>Mit doppelter Geschwindigkeit abspielen</translation>
    </message>
    <message>
        <source>Show source, results, errors and files side by side, with figures</source>
        <translation>Original, Ergebnisse, Fehler und Dateien nebeneinander zeigen, mit Kennzahlen</translation>
    </message>
    <message>
        <source>side by side; panes; metrics; before after; split</source>
        <translation>nebeneinander; Teilansichten; Metriken; vorher nachher; teilen</translation>
    </message>
    <message>
        <source>1 pane</source>
        <translation>1 Teilansicht</translation>
    </message>
    <message>
        <source>panes; views</source>
        <translation>Teilansichten; Ansichten</translation>
    </message>
    <message>
        <source>2 panes</source>
        <translation>2 Teilansichten</translation>
    </message>
    <message>
        <source>3 panes</source>
        <translation>3 Teilansichten</translation>
    </message>
    <message>
        <source>4 panes</source>
        <translation>4 Teilansichten</translation>
    </message>
    <message>
        <source>5 panes</source>
        <translation>5 Teilansichten</translation>
    </message>
    <message>
        <source>6 panes</source>
        <translation>6 Teilansichten</translation>
    </message>
    <message>
        <source>Panes side by side</source>
        <translation>Teilansichten nebeneinander</translation>
    </message>
    <message>
        <source>Show every pane in its own place</source>
        <translation>Jede Teilansicht an ihrem eigenen Platz zeigen</translation>
    </message>
    <message>
        <source>grid; all</source>
        <translation>Raster; alle</translation>
    </message>
    <message>
        <source>Split two panes</source>
        <translation>Zwei Teilansichten teilen</translation>
    </message>
    <message>
        <source>One left and one right of a line that you drag</source>
        <translation>Eine links und eine rechts einer Linie, die sich ziehen lässt</translation>
    </message>
    <message>
        <source>slider; curtain; wipe</source>
        <translation>Schieber; Vorhang; Wischen</translation>
    </message>
    <message>
        <source>Blink two panes</source>
        <translation>Zwei Teilansichten blinken</translation>
    </message>
    <message>
        <source>Hold V to see the second in place of the first</source>
        <translation>V halten, um die zweite anstelle der ersten zu sehen</translation>
    </message>
    <message>
        <source>flicker; toggle; flip</source>
        <translation>flackern; umschalten; wechseln</translation>
    </message>
    <message>
        <source>Show the second through the first</source>
        <translation>Die zweite durch die erste hindurch zeigen</translation>
    </message>
    <message>
        <source>opacity; transparent; overlay</source>
        <translation>Deckkraft; durchsichtig; Überlagerung</translation>
    </message>
    <message>
        <source>Difference of two panes</source>
        <translation>Differenz zweier Teilansichten</translation>
    </message>
    <message>
        <source>The first minus the second, with a scale</source>
        <translation>Die erste minus die zweite, mit einer Skala</translation>
    </message>
    <message>
        <source>subtract; minus; change</source>
        <translation>abziehen; minus; Änderung</translation>
    </message>
    <message>
        <source>Measure all of the picture</source>
        <translation>Das ganze Bild messen</translation>
    </message>
    <message>
        <source>Forget the region that is measured</source>
        <translation>Den gemessenen Bereich vergessen</translation>
    </message>
    <message>
        <source>clear region; whole; reset</source>
        <translation>Bereich löschen; ganz; zurücksetzen</translation>
    </message>
    <message>
        <source>Export this view…</source>
        <translation>Diese Ansicht exportieren …</translation>
    </message>
    <message>
        <source>Write the panes as they are seen, redacted and stamped, as PNG</source>
        <translation>Die Teilansichten wie gesehen, geschwärzt und gestempelt, als PNG schreiben</translation>
    </message>
    <message>
        <source>save; png; picture</source>
        <translation>speichern; PNG; Bild</translation>
    </message>
    <message>
        <source>Δ on this frame…</source>
        <translation>Δ auf diesem Einzelbild …</translation>
    </message>
    <message>
        <source>Shrink the picture, restore it, and see what a model loses and finds again</source>
        <translation>Das Bild verkleinern, wiederherstellen und sehen, was ein Modell verliert und wiederfindet</translation>
    </message>
    <message>
        <source>delta; resolution; super-resolution; gained; lost; shrink; restore</source>
        <translation>Delta; Auflösung; Superauflösung; gewonnen; verloren; verkleinern; wiederherstellen</translation>
    </message>
    <message>
        <source>Agreement of models…</source>
        <translation>Übereinstimmung der Modelle …</translation>
    </message>
    <message>
        <source>How far the models that ran on this picture agree, and where</source>
        <translation>Wie weit und wo die Modelle übereinstimmen, die auf diesem Bild liefen</translation>
    </message>
    <message>
        <source>iou; vote; pairwise; consensus</source>
        <translation>IoU; Abstimmung; paarweise; Konsens</translation>
    </message>
    <message>
        <source>Add a .safetensors or .onnx file of somebody else as a model</source>
        <translation>Eine .safetensors- oder .onnx-Datei von jemand anderem als Modell hinzufügen</translation>
    </message>
    <message>
        <source>community; safetensors; onnx; import; super-resolution</source>
        <translation>Community; safetensors; ONNX; importieren; Superauflösung</translation>
    </message>
    <message>
        <source>Added models…</source>
        <translation>Hinzugefügte Modelle …</translation>
    </message>
    <message>
        <source>See the models that you added, and remove them</source>
        <translation>Die hinzugefügten Modelle ansehen und entfernen</translation>
    </message>
    <message>
        <source>community; remove; card</source>
        <translation>Community; entfernen; Modellkarte</translation>
    </message>
    <message>
        <source>Test models on this project…</source>
        <translation>Modelle an diesem Projekt prüfen …</translation>
    </message>
    <message>
        <source>Score models on what you accepted, at every threshold</source>
        <translation>Modelle an den angenommenen Befunden bewerten, bei jeder Schwelle</translation>
    </message>
    <message>
        <source>score; self-test; evaluate; precision; recall; IoU; F1; threshold</source>
        <translation>Bewertung; Selbsttest; auswerten; Genauigkeit; Trefferquote; IoU; F1; Schwelle</translation>
    </message>
    <message>
        <source>All damage of this picture is accepted: models are scored on all of its pixels</source>
        <translation>Alle Schäden dieses Bildes sind angenommen: Modelle werden auf allen seinen Pixeln bewertet</translation>
    </message>
    <message>
        <source>finished; all marked; ground truth; self-test</source>
        <translation>fertig; alles markiert; Wahrheit; Selbsttest</translation>
    </message>
    <message>
        <source>Plots…</source>
        <translation>Diagramme …</translation>
    </message>
    <message>
        <source>Draw the crack widths and defects of this project, and what was measured of models</source>
        <translation>Rissbreiten und Schäden dieses Projekts zeichnen, und was an Modellen gemessen wurde</translation>
    </message>
    <message>
        <source>chart; histogram; crack widths; run; cost; robustness; training; curve</source>
        <translation>Diagramm; Histogramm; Rissbreiten; Haltung; Kosten; Robustheit; Training; Kurve</translation>
    </message>
    <message>
        <source>Show the queue of files that wait for models</source>
        <translation>Die Warteschlange der Dateien zeigen, die auf Modelle warten</translation>
    </message>
    <message>
        <source>queue; many files; bulk; panel</source>
        <translation>Warteschlange; viele Dateien; Menge; Bedienfeld</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add pictures, videos and maps to the batch</source>
        <translation>Bilder, Videos und Karten zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>batch; queue; videos; maps; pictures</source>
        <translation>Stapel; Warteschlange; Videos; Karten; Bilder</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add everything in a folder to the batch</source>
        <translation>Alles in einem Ordner zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>batch; queue; directory</source>
        <translation>Stapel; Warteschlange; Verzeichnis</translation>
    </message>
    <message>
        <source>Add all of the project</source>
        <translation>Das ganze Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Add every picture of this project to the batch</source>
        <translation>Jedes Bild dieses Projekts zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>batch; queue; every picture</source>
        <translation>Stapel; Warteschlange; jedes Bild</translation>
    </message>
    <message>
        <source>Work through the files that wait; pausing stops after the picture at hand</source>
        <translation>Die wartenden Dateien abarbeiten; Anhalten hält nach dem jetzigen Bild</translation>
    </message>
    <message>
        <source>resume; pause; continue; go on</source>
        <translation>fortsetzen; Pause; weiter; weitermachen</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>Fehlgeschlagenes wiederholen</translation>
    </message>
    <message>
        <source>Let every file that failed wait again; what was made of it stays</source>
        <translation>Jede fehlgeschlagene Datei wieder warten lassen; was schon gemacht ist, bleibt</translation>
    </message>
    <message>
        <source>again; repeat; batch</source>
        <translation>noch einmal; wiederholen; Stapel</translation>
    </message>
    <message>
        <source>Run the selected again</source>
        <translation>Die gewählten noch einmal ausführen</translation>
    </message>
    <message>
        <source>Let the selected files wait once more; what is done is done anew</source>
        <translation>Die gewählten Dateien noch einmal warten lassen; Fertiges wird neu gemacht</translation>
    </message>
    <message>
        <source>repeat; anew; batch</source>
        <translation>wiederholen; neu; Stapel</translation>
    </message>
    <message>
        <source>Cancel the selected</source>
        <translation>Die gewählten abbrechen</translation>
    </message>
    <message>
        <source>Leave the selected files out; one that is being worked on stops at once</source>
        <translation>Die gewählten Dateien auslassen; eine in Arbeit hält sofort an</translation>
    </message>
    <message>
        <source>skip; batch; leave out</source>
        <translation>überspringen; Stapel; auslassen</translation>
    </message>
    <message>
        <source>Take the selected off the list</source>
        <translation>Die gewählten von der Liste nehmen</translation>
    </message>
    <message>
        <source>Take files out of the batch; their results stay</source>
        <translation>Dateien aus dem Stapel nehmen; ihre Ergebnisse bleiben</translation>
    </message>
    <message>
        <source>delete; batch</source>
        <translation>löschen; Stapel</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Work on the selected files earlier</source>
        <translation>Die gewählten Dateien früher bearbeiten</translation>
    </message>
    <message>
        <source>earlier; reorder; batch</source>
        <translation>früher; umordnen; Stapel</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Work on the selected files later</source>
        <translation>Die gewählten Dateien später bearbeiten</translation>
    </message>
    <message>
        <source>later; reorder; batch</source>
        <translation>später; umordnen; Stapel</translation>
    </message>
    <message>
        <source>Take what is done or cancelled off the list</source>
        <translation>Fertiges oder Abgebrochenes von der Liste nehmen</translation>
    </message>
    <message>
        <source>tidy; batch; done</source>
        <translation>aufräumen; Stapel; fertig</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>A text with what became of each file, when and why</source>
        <translation>Ein Text darüber, was aus jeder Datei wurde, wann und warum</translation>
    </message>
    <message>
        <source>what happened; times; reasons</source>
        <translation>was geschah; Zeiten; Gründe</translation>
    </message>
    <message>
        <source>How each thing is done, with pictures; the window stays usable beside it</source>
        <translation>Wie alles geht, mit Bildern; das Fenster bleibt daneben benutzbar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>manual; documentation; handbook; help; how to</source>
        <translation>Anleitung; Dokumentation; Handbuch; Hilfe; wie geht</translation>
    </message>
    <message>
        <source>Help on this</source>
        <translation>Hilfe hierzu</translation>
    </message>
    <message>
        <source>Open the user guide at the chapter of the panel or tool in use</source>
        <translation>Das Handbuch beim Kapitel des benutzten Bedienfelds oder Werkzeugs öffnen</translation>
    </message>
    <message>
        <source>context help; manual; explain; panel; tool</source>
        <translation>Kontexthilfe; Anleitung; erklären; Bedienfeld; Werkzeug</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <source>Search all commands by name</source>
        <translation>Alle Befehle nach Namen durchsuchen</translation>
    </message>
    <message>
        <source>search; command</source>
        <translation>suchen; Befehl</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>See and change the keys</source>
        <translation>Die Tasten ansehen und ändern</translation>
    </message>
    <message>
        <source>keys; hotkeys</source>
        <translation>Tasten; Kürzel</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Three minutes through a sample project, step by step in this window</source>
        <translation>In drei Minuten durch ein Beispielprojekt, Schritt für Schritt in diesem Fenster</translation>
    </message>
    <message>
        <source>introduction; first steps; learn; tutorial; help; guide me</source>
        <translation>Einführung; erste Schritte; lernen; Anleitung; Hilfe; zeigen</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>Diese Installation prüfen …</translation>
    </message>
    <message>
        <source>Look at libraries, models, folders and the screen, and say what to do about each fault</source>
        <translation>Bibliotheken, Modelle, Ordner und Bildschirm prüfen, und zu jedem Fehler sagen, was zu tun ist</translation>
    </message>
    <message>
        <source>doctor; diagnose; problem; missing; graphics card; repair</source>
        <translation>Arzt; Diagnose; Problem; fehlt; Grafikkarte; reparieren</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Protokoll …</translation>
    </message>
    <message>
        <source>See what Inspector wrote about its work, and where it ended unexpectedly</source>
        <translation>Sehen, was Inspector über seine Arbeit schrieb, und wo er unerwartet endete</translation>
    </message>
    <message>
        <source>messages; errors; warnings; crash; trace; debug</source>
        <translation>Meldungen; Fehler; Warnungen; Absturz; Spur; Fehlersuche</translation>
    </message>
    <message>
        <source>Copy report for support…</source>
        <translation>Bericht für die Hilfe kopieren …</translation>
    </message>
    <message>
        <source>Versions, devices, jobs and the last lines of the log, to copy or save</source>
        <translation>Versionen, Geräte, Aufträge und die letzten Zeilen des Protokolls, zum Kopieren oder Speichern</translation>
    </message>
    <message>
        <source>bug; crash; problem; versions; send</source>
        <translation>Fehler; Absturz; Problem; Versionen; senden</translation>
    </message>
    <message>
        <source>Version, licences and models</source>
        <translation>Version, Lizenzen und Modelle</translation>
    </message>
    <message>
        <source>version; licence; models</source>
        <translation>Version; Lizenz; Modelle</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Enlarges a frame four times from itself alone: the light ATD, attention with a learnt dictionary, of the family that the DSRNet paper compares with.</source>
        <translation>Vergrößert ein Einzelbild viermal aus sich allein: das leichte ATD, Aufmerksamkeit mit gelerntem Wörterbuch, aus der Familie, mit der der DSRNet-Artikel vergleicht.</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by an encoder that began with ImageNet; the small networks learn from it. Too large to be shipped.</source>
        <translation>Risse auf Fotos von Beton und Asphalt, mit einem Encoder, der bei ImageNet begann; die kleinen Netze lernen von ihm. Zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by DeepLabv3 on ResNet-50, to compare what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Masken von Versatz, einragendem Anschluss und Infiltration, den Klassen des Pipe-Datensatzes, mit DeepLabv3 auf ResNet-50, um zu vergleichen, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the DeepLabv3+ with which the DSRNet paper asks what enlarging is worth, on ResNet-50. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Masken von Versatz, einragendem Anschluss und Infiltration, den Klassen des Pipe-Datensatzes, mit dem DeepLabv3+, an dem der DSRNet-Artikel fragt, was Vergrößern wert ist, auf ResNet-50. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>DSRNet with all four losses of the paper: sharper to the eye than DSRNet+, farther from the truth. Its perceptual loss looks with VGG16 (ImageNet, BSD).</source>
        <translation>DSRNet mit allen vier Verlusten des Artikels: schärfer fürs Auge als DSRNet+, weiter von der Wahrheit. Sein Wahrnehmungsverlust sieht mit VGG16 (ImageNet, BSD).</translation>
    </message>
    <message>
        <source>DSRNet-S that learned from DSRNet+ too: from its pictures, and by attention from its features.</source>
        <translation>DSRNet-S, das auch von DSRNet+ gelernt hat: aus dessen Bildern und durch Aufmerksamkeit aus dessen Merkmalen.</translation>
    </message>
    <message>
        <source>Enlarges sewer video four times on a laptop, with the help of a neighbouring frame and depth. Ours after DSRNet, at less than a tenth of its operations.</source>
        <translation>Vergrößert Kanalvideo viermal auf einem Laptop, mit Hilfe eines benachbarten Einzelbildes und der Tiefe. Unseres nach DSRNet, mit weniger als einem Zehntel seiner Operationen.</translation>
    </message>
    <message>
        <source>Apache-2.0</source>
        <translation>Apache-2.0</translation>
    </message>
    <message>
        <source>pipes: rendered pipes of this program</source>
        <translation>Rohre: gerechnet von diesem Programm</translation>
    </message>
    <message>
        <source>The part of DSRNet-lite that works without a reference: four times the size from the frame alone, and no depth. DSRNet-lite goes on from it.</source>
        <translation>Der Teil von DSRNet-lite, der ohne Referenz arbeitet: vierfache Größe aus dem Einzelbild allein, ohne Tiefe. DSRNet-lite baut darauf auf.</translation>
    </message>
    <message>
        <source>Enlarges sewer video four times with a neighbouring frame and depth; the DSRNet of the paper that is closest to the truth (reconstruction and depth losses).</source>
        <translation>Vergrößert Kanalvideo viermal mit einem benachbarten Einzelbild und Tiefe; das DSRNet des Artikels, das der Wahrheit am nächsten kommt (Rekonstruktions- und Tiefenverlust).</translation>
    </message>
    <message>
        <source>DSRNet with half the blocks: two thirds of the operations (reconstruction and depth losses).</source>
        <translation>DSRNet mit halb so vielen Blöcken: zwei Drittel der Operationen (Rekonstruktions- und Tiefenverlust).</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: the large EDSR, 32 blocks of 256 channels, a baseline of super-resolution papers; too large to be shipped.</source>
        <translation>Vergrößert ein Einzelbild viermal aus sich allein: das große EDSR, 32 Blöcke zu 256 Kanälen, ein Vergleichsmodell der Superauflösung; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: EDSR with 16 blocks of 64 channels, a baseline of super-resolution papers. Ours adds what it finds to the bicubic enlargement.</source>
        <translation>Vergrößert ein Einzelbild viermal aus sich allein: EDSR mit 16 Blöcken zu 64 Kanälen, ein Vergleichsmodell der Superauflösung. Unseres fügt seinen Fund der bikubischen Vergrößerung hinzu.</translation>
    </message>
    <message>
        <source>Masks of joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the FCN on ResNet-50 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Masken von Versatz, einragendem Anschluss und Infiltration, den Klassen des Pipe-Datensatzes, mit dem FCN auf ResNet-50, an dem der DSRNet-Artikel fragt, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by FCOS on ResNet-50, to compare what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Rahmen um Versatz, einragenden Anschluss und Infiltration, die Klassen des Pipe-Datensatzes, mit FCOS auf ResNet-50, um zu vergleichen, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Enlarges B02, B03, B04 and B08 of a Sentinel-2 picture three times, from 10 m to 10/3 m a pixel. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>Vergrößert B02, B03, B04 und B08 eines Sentinel-2-Bildes dreimal, von 10 m auf 10/3 m je Pixel. Nur auf gerechnetem Gelände trainiert: in seinen Daten gibt es keine echte hochaufgelöste Referenz und keine echte Gebäudemaske.</translation>
    </message>
    <message>
        <source>HAT-light, fine-tuned without any picture of high resolution: from masks of roads and buildings, and from what was measured. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>HAT-light, ohne irgendein hochaufgelöstes Bild nachtrainiert: aus Masken von Straßen und Gebäuden und aus dem Gemessenen. Nur auf gerechnetem Gelände trainiert: in seinen Daten gibt es keine echte hochaufgelöste Referenz und keine echte Gebäudemaske.</translation>
    </message>
    <message>
        <source>Enlarges B02, B03, B04 and B08 of a Sentinel-2 picture three times, so that roads and buildings are found better. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>Vergrößert B02, B03, B04 und B08 eines Sentinel-2-Bildes dreimal, so dass Straßen und Gebäude besser gefunden werden. Nur auf gerechnetem Gelände trainiert: in seinen Daten gibt es keine echte hochaufgelöste Referenz und keine echte Gebäudemaske.</translation>
    </message>
    <message>
        <source>land: rendered land of this program</source>
        <translation>Gelände: gerechnet von diesem Programm</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; the fastest of its family. MACs as run, with each projection before its upsampling (555 M in the order of the paper).</source>
        <translation>Risse in Fotos von Beton und Asphalt; das schnellste seiner Familie. MACs wie ausgeführt, jede Projektion vor ihrer Vergrößerung (555 M in der Reihenfolge des Artikels).</translation>
    </message>
    <message>
        <source>Trained on DeepCrack and CFD: non-commercial research only</source>
        <translation>Auf DeepCrack und CFD trainiert: nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>DeepCrack, official training split (Liu et al. 2019): non-commercial research only</source>
        <translation>DeepCrack, offizieller Trainingsteil (Liu et al. 2019): nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>CFD, CrackForest (Shi et al. 2016): non-commercial research only</source>
        <translation>CFD, CrackForest (Shi et al. 2016): nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; between B16 and B48 in speed and care. MACs as run, with each projection before its upsampling (2200 M in the order of the paper).</source>
        <translation>Risse in Fotos von Beton und Asphalt; in Tempo und Sorgfalt zwischen B16 und B48. MACs wie ausgeführt, jede Projektion vor ihrer Vergrößerung (2200 M in der Reihenfolge des Artikels).</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt; the most careful of its family. MACs as run, with each projection before its upsampling (4936 M in the order of the paper).</source>
        <translation>Risse in Fotos von Beton und Asphalt; das sorgfältigste seiner Familie. MACs wie ausgeführt, jede Projektion vor ihrer Vergrößerung (4936 M in der Reihenfolge des Artikels).</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures, by the Inception v3 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Werte für elf Codes von Sewer-ML, die gerechneten (RB OB DE FS IS RO IN AF BE FO PH), für ganze Bilder, mit dem Inception v3, an dem der DSRNet-Artikel fragt, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>MASA-SR with the reconstruction loss: DSRNet without depth, the baseline of the paper.</source>
        <translation>MASA-SR mit dem Rekonstruktionsverlust: DSRNet ohne Tiefe, das Vergleichsmodell des Artikels.</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by the smallest network here, trained on clean pictures alone.</source>
        <translation>Risse in Fotos von Beton und Asphalt mit dem kleinsten Netz hier, nur auf sauberen Bildern trainiert.</translation>
    </message>
    <message>
        <source>Trained on DeepCrack: non-commercial research only</source>
        <translation>Auf DeepCrack trainiert: nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by the smallest network here, which learnt from a larger one what cracks look like under noise.</source>
        <translation>Risse in Fotos von Beton und Asphalt mit dem kleinsten Netz hier, das von einem größeren lernte, wie Risse unter Rauschen aussehen.</translation>
    </message>
    <message>
        <source>Trained on DeepCrack, by a teacher with terms of its own: non-commercial research only</source>
        <translation>Auf DeepCrack trainiert, von einem Lehrermodell mit eigenen Bedingungen: nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>taught by hrsegnet-b48</source>
        <translation>von hrsegnet-b48 gelernt</translation>
    </message>
    <message>
        <source>Cracks in photographs of concrete and asphalt by a large network, which can teach PCT.</source>
        <translation>Risse in Fotos von Beton und Asphalt mit einem großen Netz, das PCT unterrichten kann.</translation>
    </message>
    <message>
        <source>Makes one picture three times as large out of 3 to 15 dates of one place, each of B02, B03, B04 and B08 alone. Trained on rendered land alone: there is no real reference of high resolution and no real mask of buildings in its data.</source>
        <translation>Macht aus 3 bis 15 Terminen eines Ortes ein dreimal so großes Bild, B02, B03, B04 und B08 jeweils für sich. Nur auf gerechnetem Gelände trainiert: in seinen Daten gibt es keine echte hochaufgelöste Referenz und keine echte Gebäudemaske.</translation>
    </message>
    <message>
        <source>Enlarges a frame four times from itself alone: RCAN, whose 200 blocks weigh their channels, a baseline of super-resolution papers; too large to be shipped.</source>
        <translation>Vergrößert ein Einzelbild viermal aus sich allein: RCAN, dessen 200 Blöcke ihre Kanäle gewichten, ein Vergleichsmodell der Superauflösung; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures, by the ResNet-101 with which the DSRNet paper asks what enlarging is worth. Learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Werte für elf Codes von Sewer-ML, die gerechneten (RB OB DE FS IS RO IN AF BE FO PH), für ganze Bilder, mit dem ResNet-101, an dem der DSRNet-Artikel fragt, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Roads and buildings in enlarged Sentinel-2 pictures (10/3 m a pixel). Trained on rendered land alone: there is no real mask of buildings in its data.</source>
        <translation>Straßen und Gebäude in vergrößerten Sentinel-2-Bildern (10/3 m je Pixel). Nur auf gerechnetem Gelände trainiert: in seinen Daten gibt es keine echte Gebäudemaske.</translation>
    </message>
    <message>
        <source>rendered land of this program</source>
        <translation>von diesem Programm gerechnetes Gelände</translation>
    </message>
    <message>
        <source>Roads and buildings in enlarged Sentinel-2 pictures, by a network that no other learns from: for scores. Trained on rendered land alone.</source>
        <translation>Straßen und Gebäude in vergrößerten Sentinel-2-Bildern, mit einem Netz, von dem kein anderes lernt: zum Bewerten. Nur auf gerechnetem Gelände trainiert.</translation>
    </message>
    <message>
        <source>Proposes masks of sewer defects in video frames, each label with codes. Trained on rendered pipes only and scored on rendered pipes only; it has no measured score on frames of real sewers. Obstacles, laterals and deposits are its best labels; it finds few cracks, roots and infiltrations and hardly an open joint.</source>
        <translation>Schlägt Masken von Kanalschäden in Videobildern vor, jede Klasse mit Codes. Nur auf gerechneten Rohren trainiert und bewertet; auf Bildern echter Kanäle gibt es keinen gemessenen Wert. Hindernisse, Anschlüsse und Ablagerungen sind seine besten Klassen; es findet wenige Risse, Wurzeln und Infiltrationen und kaum eine offene Verbindung.</translation>
    </message>
    <message>
        <source>Pipes rendered by `inspector pack --kind sewer-masks`; no real picture</source>
        <translation>Rohre, gerechnet mit `inspector pack --kind sewer-masks`; kein echtes Bild</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by the SSD on VGG16 with which the DSRNet paper asks what enlarging is worth. Begins with VGG16's ImageNet weights (BSD) and learns from rendered pipes alone; too large to be shipped.</source>
        <translation>Rahmen um Versatz, einragenden Anschluss und Infiltration, die Klassen des Pipe-Datensatzes, mit dem SSD auf VGG16, an dem der DSRNet-Artikel fragt, was Vergrößern wert ist. Beginnt mit den ImageNet-Gewichten von VGG16 (BSD) und lernt nur aus gerechneten Rohren; zu groß, um mitgeliefert zu werden.</translation>
    </message>
    <message>
        <source>Boxes around joint offset, intruding lateral and infiltration, the classes of the Pipe set, by SSDLite on MobileNetV3, to compare what enlarging is worth on a laptop. Learns from rendered pipes alone.</source>
        <translation>Rahmen um Versatz, einragenden Anschluss und Infiltration, die Klassen des Pipe-Datensatzes, mit SSDLite auf MobileNetV3, um auf einem Laptop zu vergleichen, was Vergrößern wert ist. Lernt nur aus gerechneten Rohren.</translation>
    </message>
    <message>
        <source>Scores of eleven codes of Sewer-ML, those that the renderer draws (RB OB DE FS IS RO IN AF BE FO PH) for whole pictures: first defect or not, then which codes, after the IDCNN &amp; NDCNN of the DSRNet paper. Learns from rendered pipes alone.</source>
        <translation>Werte für elf Codes von Sewer-ML, die gerechneten (RB OB DE FS IS RO IN AF BE FO PH), für ganze Bilder: erst Schaden oder nicht, dann welche Codes, nach IDCNN &amp; NDCNN des DSRNet-Artikels. Lernt nur aus gerechneten Rohren.</translation>
    </message>
    <message>
        <source>Finds cracks without having seen one: it restores what an undamaged surface would look like, and shows the difference. Style loss: none.</source>
        <translation>Findet Risse, ohne je einen gesehen zu haben: es stellt wieder her, wie eine unbeschädigte Oberfläche aussähe, und zeigt den Unterschied. Stilverlust: keiner.</translation>
    </message>
    <message>
        <source>DeepCrack, undamaged windows of the official training split (Liu et al. 2019): non-commercial research only</source>
        <translation>DeepCrack, unbeschädigte Ausschnitte des offiziellen Trainingsteils (Liu et al. 2019): nur für nichtkommerzielle Forschung</translation>
    </message>
    <message>
        <source>rendered pavement of this program</source>
        <translation>von diesem Programm gerechneter Belag</translation>
    </message>
</context>
</TS>
