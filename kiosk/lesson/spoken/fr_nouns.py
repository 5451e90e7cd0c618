"""French nouns, and adjectives before them, that a number before them is in the feminine for. Plain data."""

from kiosk.lesson.spoken.language import words

FEMININE_NOUNS = frozenset(
    words(
        """
        adresse adresses alarme alarmes alerte alertes ampoule ampoules année années antenne antennes appli
        application applications applis bague bagues bande bandes barre barres batterie batteries bonne bonnes borne
        bornes bouche box boîte boîtes broche broches caméra caméras carte cartes cartouche cartouches case cases
        chambre chambres chose choses clef clefs clé clés colonne colonnes commande commandes consigne consignes copie
        copies corde cordes couleur couleurs cuillère cuillères cuisine cuisines dame dames demande demandes diode
        diodes dose doses douche enceinte enceintes entrée entrées erreur erreurs face faces facture factures fenêtre
        fenêtres feuille feuilles fiche fiches fille filles fois fonction fonctions fréquence gorgée gorgées goupille
        goutte gouttes grande grandes heure heures icône icônes image images imprimante imprimantes journée journées
        lampe lampes led leds lettre lettres ligne lignes livre livres longue longues lumière lumières machine
        machines main mains maison maisons maj majuscule majuscules mesure mesures minuscule minuscules minute minutes
        montre montres multiprise multiprises norme normes notice notices nouvelle nouvelles nuit nuits option options
        page pages personne personnes petite petites photo photos pile piles pince pinces pièce pièces place places
        poignée poignées porte portes pression pressions prise prises puce puces question questions rallonge rallonges
        rampe rue rues règle règles réponse réponses salle salles seconde secondes semaine semaines serrure serrures
        seule seules sim sirène sirènes sonde sondes sonnerie sonneries sortie sorties souris tablette tablettes tasse
        tasses tonne tonnes touche touches tv télé télécommande télécommandes télés télévision télévisions vanne
        vannes version versions vidéo vidéos vis visite visites vitre vitres voie voies voiture voitures zone zones
        étape étapes
        """
    )
)
