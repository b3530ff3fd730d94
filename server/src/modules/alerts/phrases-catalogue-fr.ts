import type { Names, Phrase } from "./phrase.ts";

/** Words that many French phrases share. */
export const FRENCH_NAMES: Names = {
  veux:
    "veux|voudrais|souhaite|souhaiterais|desire|aimerais|aimerais mieux|prefererais|ai envie de|ai envie d|ai le gout de|ai le gout d|" +
    "ai hate de|voulais|voulu|avais envie de|avais envie d|avais le gout de|avais le gout d|souhaitais",
  tuer:
    "me tuer|me tue|me suicider|me suicide|m enlever la vie|men lever la vie|m enlever la vi|m oter la vie|me pendre|me flinguer|" +
    "mettre fin a mes jours|mettre fin a ma vie|mettre un terme a ma vie|mettre un terme a mes jours|en finir avec la vie|en finir avec ma vie|" +
    "me foutre en l air|me tirer une balle|me trancher les veines|m ouvrir les veines|me noyer|" +
    "me jeter devant|me jeter en bas|me jeter dans le vide|me lancer devant|me garrocher devant|sauter en bas du|sauter dans le vide",
  setuer:
    "se tuer|se suicider|s enlever la vie|s oter la vie|se pendre|se flinguer|mettre fin a ses jours|mettre fin a sa vie|" +
    "en finir avec la vie|se foutre en l air|se tirer une balle|se jeter devant",
};

/** After "die of" and the like it is a way of speaking. */
const FIGURES =
  "(de|d|a force de) (rire|rires|faim|soif|fatigue|chaleur|chaud|froid|honte|ennui|envie|jalousie|rage|peur|vieillesse|plaisir|bonheur|gene|" +
  "sommeil|stress|curiosite)";
const AT_THE_END_OF_LIFE = [
  "(a la maison|chez lui|chez elle|chez soi|dignement|dans la dignite|dans son lit|dans son sommeil|paisiblement|vieux|vieille|entoure|entouree)",
];
const review = "awaiting clinical review";
const fr = (id: string, tier: Phrase["tier"], words: readonly string[], more: Omit<Partial<Phrase>, "id">): Phrase => ({
  id: `fr-${id}`,
  language: "fr",
  tier,
  words,
  review,
  note: "",
  ...more,
});

export const FRENCH_PHRASES: readonly Phrase[] = [
  // Immediate: an act, a plan, a farewell.
  fr(
    "act-pills",
    "immediate",
    [
      "(viens|vient) (d avaler|de prendre|de gober) (toutes|tous|tout|une|un|plein|trop|#|beaucoup|des|mes|ses|les) __ (pilules|comprimes|medicaments|cachets|somniferes|tylenol|advil|ativan|antidepresseurs)",
      "(ai|a|avons) (pris|avale|gobe|avaler) (toutes|tous|une boite|une bouteille|un flacon|une poignee|plein|trop|#|une #|beaucoup|tout) __ (pilules|comprimes|medicaments|cachets|somniferes|tylenol|advil|ativan|antidepresseurs)",
      "fait une (surdose|overdose)",
    ],
    {
      lasting: true,
      other: true,
      unless: ["(comme|tel que|selon)", "(prescrits|prescrites)"],
      note: "A quantity is needed: medicine taken as prescribed is no alarm. Also said of somebody else.",
    },
  ),
  fr(
    "act-veins",
    "immediate",
    ["(suis|ai) (ouvert|ouverte|taille|taillee|tranche|tranchee|couper|entaille) (les|mes) (veines|poignets)"],
    {
      lasting: true,
      note: "Told in the past tense it is still now, unless years are named.",
    },
  ),
  fr(
    "intent-jump",
    "immediate",
    [
      "vais (sauter|me jeter|me lancer|me garrocher) __ (pont|balcon|toit|vide|metro|train|fenetre|immeuble|camion|falaise)",
      "suis (sur|au bord) (le|du|d un|un) (pont|toit|balcon) __ (eau|sauter|saute|vide|mourir|finir|adieu)",
    ],
    {
      act: "intent",
      unless: ["pour (rentrer|aller|me rendre)"],
      note: "A place alone is no alarm: people are stuck on bridges.",
    },
  ),
  fr(
    "means-ready",
    "immediate",
    [
      "ai (la|une|ma) (corde|lame|arme) __ (pret|prete|prets|attachee|mains|main|cou)",
      "ai (le|un|mon) (fusil|gun|revolver|pistolet|couteau) (dans|sur|a) (les|la|ma|mes|ma) (mains|main|tempe|tete|bouche|cote)",
      "ai (charge|sorti) (le|mon|un|son) (fusil|gun|revolver|pistolet|arme)",
    ],
    { unless: ["__ (chasse|chasser|tir)"], note: "Hunting is left out." },
  ),
  fr(
    "farewell",
    "immediate",
    [
      "quand vous (lirez|lisez) __ (serai|serais) (plus la|mort|morte|parti|partie)",
      "(ceci est|voici|c est|est) ma lettre d adieu",
      "ma lettre d adieu est (ecrite|prete|sur)",
    ],
    {
      note: "A farewell letter written as an exercise of mourning is told otherwise (“une lettre d’adieu à mon père”).",
    },
  ),
  fr("plan", "immediate", ["ai (un|mon) plan (pour|de) (mourir|suicide|en finir|{tuer})", "sur le point de ({tuer})"], {
    note: "C-SSRS level 5.",
  }),
  // Urgent: wanting to die, thinking of suicide, saying so of somebody else, threats.
  fr(
    "want-die",
    "urgent",
    ["({veux}) (mourir|crever|etre mort|etre morte)", "donne envie de mourir", "serais mieux (mort|morte)"],
    {
      act: "wish",
      unless: [FIGURES, "moins (bete|niaiseux|con|idiot|idiote)", ...AT_THE_END_OF_LIFE],
      note: "The plainest words. “Mourir de …” is a way of speaking.",
    },
  ),
  fr("want-kill", "urgent", ["({veux}) ({tuer})", "(devrais|failli|faillis|pourrais|oserais) ({tuer})"], {
    act: "wish",
    unless: ["(au|a|aux) (travail|ouvrage|job|te|vous|lui|leur)", "__ (oreille|telephone|frigo)"],
    note: "Figurative: se tuer à l’ouvrage, à le répéter.",
  }),
  fr(
    "intent-kill",
    "urgent",
    [
      "vais ({tuer})",
      "je (vas|va) ({tuer})",
      "je (me suicide|me suicides|m enleve la vie|m enlever la vie|mets fin a mes jours|me pends)",
    ],
    {
      act: "intent",
      unless: ["(au|a|aux) (travail|ouvrage|job|te|vous|lui|leur)", "a (son|sa|ses|ton) (cou|levres)"],
      note: "With a time or a means it becomes immediate.",
    },
  ),
  fr("intent-kill-plain", "urgent", ["je me tue"], {
    act: "intent",
    unless: ["(au|a|aux|pour|en|de|avec|tout|les|le)"],
    note: "« Je me tue à le dire, au travail » is left out.",
  }),
  fr("end-it", "urgent", ["({veux}|vais|va|besoin d|pret a|prete a|pense a|penser a) en finir"], {
    act: "intent",
    unless: [
      "avec (ce|cet|cette|ces|le|la cigarette|la job|l|les|mon|mes|lui|elle|eux|notre|nos|votre|cela)",
      "(au plus vite|une fois pour toutes) avec",
    ],
    note: "« En finir avec ce dossier » is everyday life; « avec la vie » stands in another phrase.",
  }),
  fr(
    "think-kill",
    "urgent",
    [
      "(pense|penses|penser|songe|songer|pensais|songeais|reflechis|reve) (a|de) ({tuer})",
      "(pense|penser|songe|songer|pensais|songeais|reflechis) (au|a mon) suicide",
      "(pense|penser|songe|songer) (a|serieusement a) mourir",
      "idees de (mourir|{tuer})",
    ],
    { act: "wish", note: "Also « pensé »: yesterday counts as now." },
  ),
  fr(
    "ideation",
    "urgent",
    [
      "(idees|pensees|envie|envies|ideation|ideations|pulsion|pulsions) (suicidaire|suicidaires|suicide|suicides|de suicide|du suicide)",
    ],
    { note: "The words of clinics, which many people know." },
  ),
  fr("suicidal", "urgent", ["(suis|sens|senti|sentie|redeviens|deviens|etais|me sentais) suicidaire"], {
    note: "Of oneself.",
  }),
  fr(
    "no-life",
    "urgent",
    [
      "(veux|voulais) (plus|pu|pus|pas) (vivre|exister|etre en vie|rester en vie)",
      "(ai|avais) (plus|pu|pus|pas) (le gout|gout|envie|envi|la force|aucune envie|l envie) (de|d) (vivre|exister|etre en vie)",
      "(plus|pu) (capable de|la force de|le courage de|gout de|envie de) vivre",
    ],
    {
      unless: ["(avec|chez|ici|dans|comme|a|en|sous|seul|seule|ensemble|loin|ca|cela|cette|la meme)"],
      note: "« Je ne veux plus vivre avec lui » is another matter; « vivre comme ça » stands below.",
    },
  ),
  fr(
    "act-out",
    "urgent",
    ["(peur|failli|faillis|pret|prete|envie|veux|vais|proche) (de|d|a)? passer a l acte", "peur de me faire du mal"],
    {
      note: "Fear of losing control.",
    },
  ),
  fr(
    "attempt",
    "urgent",
    [
      "fait une (autre|nouvelle|deuxieme)? tentative",
      "(tente|tenter|essaye|essayer|essaie) de ({tuer}|mourir)",
      "ma (derniere|premiere|deuxieme) tentative (de suicide)?",
    ],
    { note: "An attempt long ago is looked at today; a recent one is urgent (C-SSRS: behaviour within three months)." },
  ),
  fr(
    "how-to",
    "urgent",
    [
      "comment ({tuer}|mourir sans|mourir vite|se suicider)",
      "combien de (pilules|comprimes|medicaments|tylenol) __ mourir",
    ],
    {
      act: "intent",
      note: "Looking for a way.",
    },
  ),
  fr(
    "other-wants",
    "urgent",
    [
      "(veut|voudrait|veulent|souhaite|a envie de|a le gout de|qu il voulait|qu elle voulait|dit vouloir) (mourir|crever|{setuer})",
      "(parle|menace|pense|songe|essaye|tente|essaie|envie|menaces) (de|a|du) ({setuer}|suicide)",
      "(est|serait|devient|redevient|se sent) suicidaire",
      "va ({setuer})",
    ],
    {
      other: true,
      unless: [FIGURES, ...AT_THE_END_OF_LIFE, "(au|a la) (travail|ouvrage|job|tache)"],
      unlessBefore: ["(film|livre|personnage|heros|heroine|roman|serie) (ou|dont|qui)?", "(il y a) # ans"],
      note: "A parent, a partner, a friend writes for somebody.",
    },
  ),
  fr(
    "way-out",
    "urgent",
    [
      "(mort|suicide) (serait|est|semble|parait|reste|devient) (la|une|ma|peut etre une|peut etre la)? (seule)? (solution|issue|option|sortie|porte de sortie)",
      "suicide (me|m) (trotte|tourne|hante|obsede|revient|attire|tente)",
    ],
    { note: "Suicide seen as a way out." },
  ),
  fr(
    "violence",
    "urgent",
    ["(menace|menaces) de (me|nous) tuer", "(dit|jure|repete) qu (il|elle) (va|allait) (me|nous) tuer"],
    {
      other: true,
      note: "Threats of death within a couple or a family: the person is in danger.",
    },
  ),
  // Today: passive wishes, harm to oneself, a past of one's own.
  fr(
    "not-wake",
    "today",
    [
      "({veux}) (ne pas|ne plus|ne plus jamais|ne jamais|plus|pas|plus jamais) me reveiller",
      "m endormir __ (plus|pas|jamais) me reveiller",
    ],
    { unless: ["(en retard|a|trop|tot|tard|avant|avec|fatigue|fatiguee|la nuit)"], note: "PHQ-9 item 9, first half." },
  ),
  fr(
    "without-me",
    "today",
    ["(serait|seraient|irait|iraient|vivrait|vivraient|porterait) (bien|pas mal)? mieux sans moi"],
    { note: "Feeling that one is a burden." },
  ),
  fr("disappear", "today", ["({veux}) disparaitre"], {
    unless: [
      "(de honte|de gene|sous|dans|quand|chaque|des reseaux|de facebook|d instagram|six pieds|derriere|quelques|un moment|un peu|une semaine)",
    ],
    note: "Ambiguous; somebody looks at it.",
  }),
  fr(
    "worth",
    "today",
    [
      "vie (ne)? vaut (plus|pas|pu|rien) (la peine|le coup|etre vecue)?",
      "vie (ne|n)? (a|vaut) (plus|pas|pu) (aucun|de|aucune)? (sens|valeur)",
      "(plus|pas|pu|aucune) (aucune|de|une seule)? raison de (vivre|continuer a vivre|rester en vie|continuer de vivre)",
      "a quoi (bon|ca sert de|ca sert) (de)? (vivre|continuer a vivre|rester en vie)",
    ],
    { note: "Hopelessness." },
  ),
  fr(
    "tired-of-life",
    "today",
    [
      "(fatigue|fatiguee|tanne|tannee|ecoeure|ecoeuree|las|lasse|epuise|epuisee) (de|d) (vivre|la vie|ma vie|etre en vie|exister)",
    ],
    {
      unless: ["(avec|chez|dans|ici|en|loin|comme|a|de|professionnelle|d)"],
      note: "« Tannée de vivre avec lui » is left out.",
    },
  ),
  fr("like-this", "today", ["(veux|peux|capable de) (plus|pu|pas) vivre (comme ca|comme cela|de meme|ainsi)"], {
    note: "Softer than not wanting to live.",
  }),
  fr(
    "self-harm",
    "today",
    [
      "(m automutiler|me mutiler|me suis mutiler|suis mutiler|me scarifie|me scarifier|suis scarifie|suis scarifiee|suis automutiler|mutiler volontairement)",
      "(recommence|recommencer|envie|gout|besoin|continue) (a|de) me (couper|bruler|mutiler|faire du mal|faire saigner)",
      "je me fais (du mal|saigner)",
      "me bruler (le|les|la) (bras|cuisse|cuisses|jambe|jambes|peau|main|mains|poignet|poignets)",
    ],
    { lasting: true, note: "Harm without the wish to die; « brûlé sur le four » is left out." },
  ),
  fr("cutting", "today", ["je me (suis)? couper"], {
    lasting: true,
    unless: [
      "(les cheveux|les ongles|la barbe|une frange|du|un|une|de|d|des|au|le|la|en|sur|avec|souvent la parole|a)",
      "(hier|encore|tantot)? (en|avec) (faisant|cuisinant|rasant|travaillant|epluchant)",
    ],
    note: "« Je me coupe » alone, or the arms, wrists, thighs (below); not hair, nails, or in the kitchen.",
  }),
  fr(
    "cutting-where",
    "today",
    [
      "(me|m|se|suis) couper (les|le|mes|aux) (bras|poignets|poignet|cuisses|cuisse|jambes|veines)",
      "(s automutiler|se mutiler|se scarifie)",
    ],
    {
      lasting: true,
      other: true,
      note: "Also told by a parent.",
    },
  ),
  fr(
    "never-born",
    "today",
    ["etre jamais (ne|nee|venu au monde|venue au monde)", "aurais jamais du (naitre|venir au monde|exister)"],
    { note: "" },
  ),
  fr("burden", "today", ["(suis|deviens|etre|suis juste) un (fardeau|poids|boulet) pour"], { note: "" }),
  fr(
    "nobody-would",
    "today",
    [
      "(personne|ca) (ne)? (remarquerait|s apercevrait|verrait|changerait) __ si je (partais|mourais|mourrais|disparaissais|crevais)",
      "si je (mourais|mourrais|crevais|disparaissais|etais mort|etais morte)",
    ],
    { unless: ["(de|d) (rire|honte|faim)"], note: "" },
  ),
  fr("all-stop", "today", ["({veux}) que (tout|toute) (s arrete|arrete|finisse|cesse|soit fini)"], {
    note: "Often means the distress, not the life.",
  }),
  fr("death-relief", "today", ["(pense|penser|songe) (souvent|sans cesse)? a (la mort|ma mort|mon enterrement)"], {
    note: "Also said by people who mourn or fear death.",
  }),
];
