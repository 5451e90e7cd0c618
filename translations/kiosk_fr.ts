<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnewSheet</name>
    <message>
        <source>Begin a new visit?</source>
        <translation>Commencer une nouvelle visite&#x202f;?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
    <message>
        <source>Everything on this screen will be erased. The page on your phone stays.</source>
        <translation>Tout ce qui est sur cet écran sera effacé. La page sur votre téléphone reste.</translation>
    </message>
</context>
<context>
    <name>AttractButton</name>
    <message>
        <source>Touch to begin</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
<context>
    <name>AttractWords</name>
    <message>
        <source>Your devices, explained step&#xa0;by&#xa0;step</source>
        <translation>Vos appareils, expliqués pas&#xa0;à&#xa0;pas</translation>
    </message>
    <message>
        <source>Read aloud, at your own pace, as often as you like.</source>
        <translation>Lu à voix haute, à votre rythme, autant de fois que vous&#xa0;voulez.</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>If someone is in danger, call 112.</source>
        <translation>Si quelqu’un est en danger, appelez le&#xa0;112.</translation>
    </message>
</context>
<context>
    <name>ComfortModel</name>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Maximale</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>Each word</source>
        <translation>Chaque mot</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>La phrase</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>words/min</source>
        <translation>mots/min</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>Très lente</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Très rapide</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Normal pace</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>%1 mots par minute</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Text, colours and sound</source>
        <translation>Texte, couleurs et son</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>What lights up while it is read</source>
        <translation>Ce qui s’éclaire pendant la lecture</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>Vitesse de la voix</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Your screen reader is on, so this voice waits for Listen.</source>
        <translation>Votre lecteur d’écran est en marche&#xa0;: cette voix attend Écouter.</translation>
    </message>
    <message>
        <source>Go to the next step after reading</source>
        <translation>Passer à l’étape suivante après la lecture</translation>
    </message>
    <message>
        <source>Read each step as it opens</source>
        <translation>Lire chaque étape dès qu’elle s’ouvre</translation>
    </message>
    <message>
        <source>Less movement on the screen</source>
        <translation>Moins de mouvements à l’écran</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Number: %1</source>
        <translation>Numéro&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedFaults</name>
    <message numerus="yes">
        <source>(and %n more error(s) in this file)</source>
        <translation>
            <numerusform>(et %n autre erreur dans ce fichier)</numerusform>
            <numerusform>(et %n autres erreurs dans ce fichier)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: “%1” lists them all.</source>
        <translation>
            <numerusform>et %n autre&#xa0;: «&#xa0;%1&#xa0;» donne la liste complète.</numerusform>
            <numerusform>et %n autres&#xa0;: «&#xa0;%1&#xa0;» donne la liste complète.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesModel</name>
    <message>
        <source>Not everything could be forgotten: please call someone</source>
        <translation>Tout n’a pas pu être effacé&#xa0;: veuillez appeler quelqu’un</translation>
    </message>
</context>
<context>
    <name>DevicesSheet</name>
    <message>
        <source>Your devices</source>
        <translation>Vos appareils</translation>
    </message>
    <message>
        <source>Touch the devices you have. Their lessons then come first.</source>
        <translation>Touchez les appareils que vous avez. Leurs leçons viendront alors en premier.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Tout oublier</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear: %1</source>
        <translation>Effacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Cacher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Montrer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What to mend in this lesson</source>
        <translation>Ce qu’il faut corriger dans cette leçon</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>(details in English, as in the guide)</source>
        <translation>(détails en anglais, comme dans le guide)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Rien à corriger.</translation>
    </message>
    <message>
        <source>F5: read again · Ctrl+L: language · Ctrl+T: text size · Ctrl+D: colours</source>
        <translation>F5&#xa0;: relire · Ctrl+L&#xa0;: langue · Ctrl+T&#xa0;: taille du texte · Ctrl+D&#xa0;: couleurs</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Until the errors are mended you see what was sound before.</source>
        <translation>Tant que les erreurs ne sont pas corrigées, vous voyez ce qui était sans faute avant.</translation>
    </message>
    <message>
        <source>The lesson is shown once the errors are mended.</source>
        <translation>La leçon s’affiche dès que les erreurs sont corrigées.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>QR code that opens %1 on your phone</source>
        <translation>Code QR qui ouvre %1 sur votre téléphone</translation>
    </message>
    <message>
        <source>Hold it in front of this square.</source>
        <translation>Tenez‑le devant ce carré.</translation>
    </message>
    <message>
        <source>Open your phone’s camera.</source>
        <translation>Ouvrez l’appareil photo du téléphone.</translation>
    </message>
    <message>
        <source>Then touch the link that appears.</source>
        <translation>Puis touchez le lien qui&#xa0;apparaît.</translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message>
        <source>Forget everything?</source>
        <translation>Tout oublier&#x202f;?</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>The kiosk then no longer knows your devices, the lessons you finished, and where you stopped. Text, colours and sound stay as they are.</source>
        <translation>La borne ne saura plus quels sont vos appareils, quelles leçons vous avez terminées, ni à quel endroit vous en étiez. Le texte, les couleurs et le son restent comme ils sont.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Tout oublier</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Vos appareils</translation>
    </message>
    <message>
        <source>More lessons</source>
        <translation>Autres leçons</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>La suite</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Encore %n seconde</numerusform>
            <numerusform>Encore %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Is anyone still there?</source>
        <translation>Y a‑t‑il encore quelqu’un&#x202f;?</translation>
    </message>
    <message>
        <source>If not, what you did here will be erased.</source>
        <translation>Sinon, ce que vous avez fait ici sera&#xa0;effacé.</translation>
    </message>
    <message>
        <source>I am still here: touch anywhere</source>
        <translation>Je suis encore là&#xa0;: touchez n’importe où</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard %1</source>
        <translation>Clavier %1</translation>
    </message>
</context>
<context>
    <name>KeyboardModel</name>
    <message>
        <source>Done</source>
        <translation>C’est bon</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>Autres signes</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>Autres lettres</translation>
    </message>
    <message>
        <source>Another keyboard; now %1</source>
        <translation>Changer de clavier&#x202f;; actuellement %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LeftVisit</name>
    <message>
        <source>A visit is not finished: %1</source>
        <translation>Une visite n’est pas finie&#xa0;: %1</translation>
    </message>
    <message>
        <source>The last visit is done. Its code can still be shown.</source>
        <translation>La dernière visite est terminée. Son code peut encore être affiché.</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Show the end</source>
        <translation>Afficher la fin</translation>
    </message>
    <message>
        <source>Go on with the last visit</source>
        <translation>Reprendre la dernière visite</translation>
    </message>
    <message>
        <source>Show the end of the last visit</source>
        <translation>Afficher la fin de la dernière visite</translation>
    </message>
</context>
<context>
    <name>LessonScreen</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>More</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>C’est compris</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Dernier Geste</source>
        <translation>Dernier Geste</translation>
    </message>
</context>
<context>
    <name>NotesSheet</name>
    <message>
        <source>Technician’s notes</source>
        <translation>Notes du technicien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>We have no lesson with these words.</source>
        <translation>Nous n’avons pas de leçon avec ces mots.</translation>
    </message>
    <message>
        <source>Try a shorter word, or the name of the device. Or ask someone: they will be glad to help.</source>
        <translation>Essayez un mot plus court, ou le nom de l’appareil. Ou demandez à quelqu’un&#xa0;: on vous aidera&#xa0;volontiers.</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
</context>
<context>
    <name>OtherAddresses</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>OverviewEntry</name>
    <message>
        <source>seen</source>
        <translation>déjà vue</translation>
    </message>
    <message>
        <source>seen in part</source>
        <translation>vue en partie</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
</context>
<context>
    <name>OverviewSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The whole visit</source>
        <translation>Toute la visite</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Leçon %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>I stop here</source>
        <translation>Je m’arrête ici</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Enlarge the picture</source>
        <translation>Agrandir l’image</translation>
    </message>
    <message>
        <source>Enlarge the picture: %1</source>
        <translation>Agrandir l’image&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>What was installed?</source>
        <translation>Qu’avez‑vous installé&#x202f;?</translation>
    </message>
    <message>
        <source>Which house rules?</source>
        <translation>Quelles règles ici&#x202f;?</translation>
    </message>
    <message>
        <source>How long the customer has</source>
        <translation>Le temps dont dispose le client</translation>
    </message>
    <message>
        <source>More</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Préparer le plan</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Plus bas</translation>
    </message>
</context>
<context>
    <name>PlannedScreen</name>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>Technician’s notes</source>
        <translation>Notes du technicien</translation>
    </message>
    <message>
        <source>Name of the guest network</source>
        <translation>Nom du réseau invités</translation>
    </message>
    <message>
        <source>The lesson will say this name. It will be erased with the visit; leave it empty if you do not know it.</source>
        <translation>La leçon dira ce nom. Il sera effacé avec la visite&#x202f;; laissez vide si vous ne le connaissez&#xa0;pas.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>PreparingScreen</name>
    <message>
        <source>There is no lesson here yet.</source>
        <translation>Il n’y a pas encore de leçon ici.</translation>
    </message>
    <message>
        <source>Getting the lessons ready…</source>
        <translation>Préparation des&#xa0;leçons…</translation>
    </message>
    <message>
        <source>This lesson cannot be shown yet.</source>
        <translation>Cette leçon ne peut pas encore s’afficher.</translation>
    </message>
    <message>
        <source>What is to be mended stands below.</source>
        <translation>Ce qu’il faut corriger se trouve plus bas.</translation>
    </message>
    <message>
        <source>Please ask the person who installed this kiosk.</source>
        <translation>Demandez à la personne qui a installé cette borne.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un instant, s’il vous plaît.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>This takes a minute or two, and only this once.</source>
        <translation>Cela prend une minute ou deux, et seulement cette fois.</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>show all steps</source>
        <translation>voir toutes les étapes</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>RecapScreen</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>More</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
</context>
<context>
    <name>ScreenFooter</name>
    <message>
        <source>Read along</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
</context>
<context>
    <name>ScreenHeader</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>I stop here</source>
        <translation>Je m’arrête ici</translation>
    </message>
    <message>
        <source>Text, colours and sound</source>
        <translation>Texte, couleurs et son</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
</context>
<context>
    <name>SearchCount</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Toutes les leçons</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Plus bas</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>A device or a problem</source>
        <translation>Un appareil ou un problème</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SeenRow</name>
    <message>
        <source>Seen: %1</source>
        <translation>Vu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seen in part: %1</source>
        <translation>Vu en partie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not seen yet: %1</source>
        <translation>Pas encore vu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seen in part</source>
        <translation>Vu en partie</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>C’est bon</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Remonter</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>We are sorry</source>
        <translation>Nous sommes désolés</translation>
    </message>
    <message>
        <source>This kiosk needs a moment. Please try again, or ask someone.</source>
        <translation>Cette borne a besoin d’un instant. Réessayez, ou demandez à&#xa0;quelqu’un.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>No loudspeaker was found. Plug one in or switch it on, choose it in the system’s sound settings, then touch Listen.</source>
        <translation>Aucun haut-parleur n’a été trouvé. Branchez‑en un ou allumez‑le, choisissez‑le dans les réglages de son du système, puis touchez&#xa0;Écouter.</translation>
    </message>
    <message>
        <source>The loudspeaker stopped answering. It is tried again by itself; if nothing is heard after a minute, unplug it, plug it in again and restart the kiosk.</source>
        <translation>Le haut-parleur ne répond plus. La borne réessaie d’elle-même&#x202f;; si rien ne s’entend après une minute, débranchez‑le, rebranchez‑le et redémarrez la borne.</translation>
    </message>
    <message>
        <source>A spoken sentence could not be played. If it happens again, see whether the disk is full, and restart the kiosk.</source>
        <translation>Une phrase n’a pas pu être jouée. Si cela se répète, voyez si le disque est plein et redémarrez la borne.</translation>
    </message>
    <message>
        <source>Another kiosk runs with the same folder, and each erases what the other keeps. Close one of them, or give each its own with KIOSK_HOME.</source>
        <translation>Une autre borne tourne avec le même dossier, et chacune efface ce que l’autre garde. Fermez l’une des deux, ou donnez à chacune le sien avec KIOSK_HOME.</translation>
    </message>
    <message>
        <source>Some settings do not hold. “%1” names them.</source>
        <translation>Certains réglages sont écartés. «&#xa0;%1&#xa0;» les nomme.</translation>
    </message>
    <message>
        <source>No voice speaks this language well: its lessons are read along. Nothing needs to be mended.</source>
        <translation>Aucune voix ne parle bien cette langue&#xa0;: ses leçons se lisent des yeux. Il n’y a rien à réparer.</translation>
    </message>
    <message>
        <source>This closes the program. Devices, finished lessons and the place in a lesson are kept.</source>
        <translation>Le programme va se fermer. Les appareils, les leçons terminées et l’endroit où vous en êtes sont&#xa0;gardés.</translation>
    </message>
    <message>
        <source>This closes the program. Devices and finished lessons are kept.</source>
        <translation>Le programme va se fermer. Les appareils et les leçons terminées sont gardés.</translation>
    </message>
    <message>
        <source>This closes the program. The place in the visit is kept for a while, then erased.</source>
        <translation>Le programme va se fermer. L’endroit où en est la visite est gardé quelque temps, puis effacé.</translation>
    </message>
    <message>
        <source>This closes the program. Nothing of what was shown is kept.</source>
        <translation>Le programme va se fermer. Rien de ce qui a été montré n’est gardé.</translation>
    </message>
    <message>
        <source>A voice stopped working and was replaced. If nothing is heard, restart the kiosk; kiosk.log says what failed.</source>
        <translation>Une voix s’est arrêtée et a été remplacée. Si rien ne s’entend, redémarrez la borne&#x202f;; kiosk.log dit ce qui a échoué.</translation>
    </message>
    <message>
        <source>What is done here cannot be kept: the disk is full, or the kiosk may not write to its folder, %1. Make room, or let it write there, then restart the kiosk.</source>
        <translation>Ce qui est fait ici ne peut pas être gardé&#xa0;: le disque est plein, ou la borne n’a pas le droit d’écrire dans son dossier, %1. Faites de la place, ou donnez‑lui ce droit, puis redémarrez la borne.</translation>
    </message>
    <message>
        <source>To be mended in the lessons:</source>
        <translation>À corriger dans les leçons&#xa0;:</translation>
    </message>
</context>
<context>
    <name>StaffKeys</name>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Leave the kiosk?</source>
        <translation>Quitter la borne&#x202f;?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Staff: type your PIN.</source>
        <translation>Personnel&#xa0;: tapez votre&#xa0;code.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n chiffre tapé</numerusform>
            <numerusform>%n chiffres tapés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The keypad opens again in %n second(s).</source>
        <translation>
            <numerusform>Trop de codes faux. Le clavier s’ouvrira de nouveau dans %n seconde.</numerusform>
            <numerusform>Trop de codes faux. Le clavier s’ouvrira de nouveau dans %n&#xa0;secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le bon code.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) left out:</source>
        <translation>
            <numerusform>%n leçon laissée de côté&#xa0;:</numerusform>
            <numerusform>%n leçons laissées de côté&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Moins&#xa0;: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Plus&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>TaskBlock</name>
    <message>
        <source>Done: %1</source>
        <translation>Fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not done yet: %1</source>
        <translation>Pas encore fait&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Text, colours and sound</source>
        <translation>Texte, couleurs et son</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>Appeler quelqu’un</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, %2 en tout</translation>
    </message>
    <message>
        <source>%1. What nobody may miss takes more than %2.</source>
        <translation>%1. L’indispensable demande plus de %2.</translation>
    </message>
    <message>
        <source>Must-know: %1</source>
        <translation>Indispensable&#xa0;: %1</translation>
    </message>
    <message>
        <source>A rule of this house</source>
        <translation>Une règle de la maison</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Good in any home</source>
        <translation>Utile dans tous les foyers</translation>
    </message>
    <message>
        <source>Must-know</source>
        <translation>Indispensable</translation>
    </message>
    <message>
        <source>Not enough time</source>
        <translation>Pas assez de temps</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>Leçon %1 sur %2</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Votre visite</translation>
    </message>
    <message>
        <source>House rule: %1</source>
        <translation>Règle de la maison&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seen in part: %1</source>
        <translation>Vu en partie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Well done: that was the whole visit.</source>
        <translation>Bravo&#xa0;: la visite est terminée.</translation>
    </message>
    <message>
        <source>What was installed?</source>
        <translation>Qu’avez‑vous installé&#x202f;?</translation>
    </message>
    <message>
        <source>Which house rules?</source>
        <translation>Quelles règles ici&#x202f;?</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Choisi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Is anyone still there? Touch the screen to go on. In %1 everything you did here is erased.</source>
        <translation>Y a‑t‑il encore quelqu’un&#x202f;? Touchez l’écran pour continuer. Dans %1, tout ce que vous avez fait ici sera effacé.</translation>
    </message>
    <message>
        <source>Please call the staff: something of the last visitor could not be erased</source>
        <translation>Veuillez appeler le personnel&#xa0;: des traces du visiteur précédent n’ont pas pu être effacées</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>A tip</source>
        <translation>Un conseil</translation>
    </message>
    <message>
        <source>Please mind</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Never do this</source>
        <translation>À ne jamais faire</translation>
    </message>
    <message>
        <source>A rule of this house</source>
        <translation>Une règle de la maison</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Montrez‑moi</translation>
    </message>
    <message>
        <source>Yes, that is it.</source>
        <translation>Oui, c’est cela.</translation>
    </message>
    <message>
        <source>Not quite. Look at it this way:</source>
        <translation>Pas tout à fait. Voyez les choses ainsi&#xa0;:</translation>
    </message>
    <message>
        <source>What would you like to learn?</source>
        <translation>Que voulez‑vous apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>Well done: you have seen it all.</source>
        <translation>Bravo&#xa0;: vous avez tout&#xa0;vu.</translation>
    </message>
    <message>
        <source>You have come to the end of the lesson.</source>
        <translation>Vous êtes au bout de la&#xa0;leçon.</translation>
    </message>
    <message>
        <source>You can go on here another time.</source>
        <translation>Vous pourrez reprendre ici une autre&#xa0;fois.</translation>
    </message>
    <message>
        <source>That is all for today.</source>
        <translation>C’est tout pour aujourd’hui.</translation>
    </message>
    <message>
        <source>Only in %1 so far</source>
        <translation>Pour l’instant&#xa0;: %1 seulement</translation>
    </message>
    <message>
        <source>Not yet checked by a native speaker</source>
        <translation>Pas encore relu par quelqu’un dont c’est la langue</translation>
    </message>
    <message>
        <source>This translation has not yet been checked by a native speaker</source>
        <translation>Cette traduction n’a pas encore été relue par quelqu’un dont c’est la langue</translation>
    </message>
    <message>
        <source>No number has been entered on this kiosk. Please ask the person who installed it.</source>
        <translation>Aucun numéro n’est enregistré sur cette borne. Demandez à la personne qui l’a&#xa0;installée.</translation>
    </message>
    <message>
        <source>No sound: please read along</source>
        <translation>Pas de son&#xa0;: suivez le texte</translation>
    </message>
    <message>
        <source>This language has no voice yet: read along, sentence by sentence</source>
        <translation>Cette langue n’a pas encore de voix&#xa0;: lisez en suivant, phrase par phrase</translation>
    </message>
    <message>
        <source>This page could not be shown. Please try again, or ask someone.</source>
        <translation>Cette page n’a pas pu s’afficher. Réessayez, ou demandez à&#xa0;quelqu’un.</translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>Reprendre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Or type this address:</source>
        <translation>Ou tapez cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Or type this address, which shows all lessons:</source>
        <translation>Ou tapez cette adresse, qui montre toutes les leçons&#xa0;:</translation>
    </message>
    <message>
        <source>Or search for “%1” on this site:</source>
        <translation>Ou cherchez «&#xa0;%1&#xa0;» sur ce site&#xa0;:</translation>
    </message>
    <message>
        <source>To read the others again:</source>
        <translation>Pour relire les autres&#xa0;:</translation>
    </message>
    <message>
        <source>To read this again:</source>
        <translation>Pour relire ceci&#xa0;:</translation>
    </message>
    <message>
        <source>search for it on %1</source>
        <translation>cherchez‑la sur %1</translation>
    </message>
    <message>
        <source>Keep “%1” on your phone</source>
        <translation>«&#xa0;%1&#xa0;» sur votre téléphone</translation>
    </message>
    <message>
        <source>Keep it on your phone</source>
        <translation>À garder sur votre téléphone</translation>
    </message>
    <message>
        <source>To keep this on your phone, scan the square with its camera.</source>
        <translation>Pour garder ceci sur votre téléphone, visez le carré avec son appareil photo.</translation>
    </message>
    <message>
        <source>To keep “%1” on your phone, scan the square with its camera.</source>
        <translation>Pour garder «&#xa0;%1&#xa0;» sur votre téléphone, visez le carré avec son appareil photo.</translation>
    </message>
    <message>
        <source>Then touch the link that appears.</source>
        <translation>Puis touchez le lien qui&#xa0;apparaît.</translation>
    </message>
    <message>
        <source>A question? Call %1.</source>
        <translation>Une question&#x202f;? Appelez le %1.</translation>
    </message>
</context>
</TS>
