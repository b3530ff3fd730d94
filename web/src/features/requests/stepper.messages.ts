import { texts } from "../../i18n/texts.tsx";

const messages = {
  "requests.tab": { fr: "Demander de l’aide : {step}", en: "Ask for help: {step}" },
  "requests.minutes": { fr: "environ {minutes} min", en: "about {minutes} min" },
  "requests.next": { fr: "Continuer", en: "Continue" },
  "requests.back": { fr: "Retour", en: "Back" },
  "requests.saved": { fr: "Enregistré sur cet appareil", en: "Saved on this device" },
  "requests.unsaved": { fr: "Gardé tant que cette page est ouverte", en: "Kept while this page is open" },
  "requests.resumed": { fr: "Vos réponses sont encore ici.", en: "Your answers are still here." },
  "requests.resumed.text": {
    fr: "Elles restent sur cet appareil sept jours, pour vous seulement. Sur un appareil partagé, effacez-les.",
    en: "They stay on this device for seven days, for you only. On a shared device, erase them.",
  },
  "requests.erase": { fr: "Effacer mes réponses", en: "Erase my answers" },
  "requests.optional": { fr: "facultatif", en: "optional" },
  "requests.yes": { fr: "Oui", en: "Yes" },
  "requests.no": { fr: "Non", en: "No" },

  "requests.step.who": { fr: "Pour qui", en: "For whom" },
  "requests.step.reasons": { fr: "Motifs", en: "Reasons" },
  "requests.step.preferences": { fr: "Préférences", en: "Preferences" },
  "requests.step.times": { fr: "Disponibilités", en: "Times" },
  "requests.step.contact": { fr: "Coordonnées", en: "Contact" },
  "requests.step.review": { fr: "Vérifier", en: "Review" },

  "requests.who.title": { fr: "Pour qui est cette demande?", en: "Who is this request for?" },
  "requests.who.lead": {
    fr: "Une personne vous écrit dans les 2 jours ouvrables. Aucun compte à créer, rien à payer pour demander.",
    en: "A person contacts you within 2 working days. No account to create, nothing to pay for asking.",
  },
  "requests.who.self": { fr: "Pour moi", en: "For me" },
  "requests.who.self.help": { fr: "En solo, en couple ou en famille.", en: "Alone, as a couple or as a family." },
  "requests.who.loved": { fr: "Pour une personne proche", en: "For someone close to me" },
  "requests.who.loved.help": {
    fr: "Mon enfant, un parent, ma conjointe, mon ami.",
    en: "My child, a parent, my partner, a friend.",
  },
  "requests.who.patient": { fr: "Pour une personne que je réfère", en: "For a person I refer" },
  "requests.who.patient.help": {
    fr: "Je suis médecin, professionnelle ou professionnel, et la personne est d’accord.",
    en: "I am a physician or professional, and the person agrees.",
  },
  "requests.named.title": { fr: "Votre demande ira à {name}.", en: "Your request will go to {name}." },
  "requests.named.others": {
    fr: "Si ce n’est pas possible, proposez ma demande à quelqu’un d’autre",
    en: "If this is not possible, offer my request to someone else",
  },
  "requests.named.forget": { fr: "Demander sans nommer personne", en: "Ask without naming anyone" },

  "requests.loved.title": { fr: "La personne concernée", en: "The person concerned" },
  "requests.loved.date": { fr: "Sa date de naissance", en: "Their date of birth" },
  "requests.loved.date.help": {
    fr: "À partir de 14 ans, la personne décide pour elle-même.",
    en: "From 14 years of age, a person decides for themselves.",
  },
  "requests.loved.unknown": {
    fr: "Je ne la connais pas, mais la personne a 14 ans ou plus",
    en: "I do not know it, but the person is 14 or older",
  },
  "requests.loved.invited": { fr: "{name} décidera.", en: "{name} will decide." },
  "requests.loved.invited.text": {
    fr: "Nous lui envoyons une invitation neutre : votre nom, rien sur les motifs. Tant que la personne n’a pas accepté, nous ne proposons sa demande à personne. Sans réponse après 14 jours, tout est effacé.",
    en: "We send a neutral invitation: your name, nothing about the reasons. Until the person accepts, their request is offered to no one. Without an answer after 14 days, everything is erased.",
  },
  "requests.loved.asked": { fr: "Nous demandons d’abord son âge.", en: "We first ask their age." },
  "requests.loved.asked.text": {
    fr: "Une personne de l’équipe vous écrit pour le vérifier, puis l’invite à décider. Sans son accord, sa demande n’est proposée à personne.",
    en: "Someone on our team contacts you to check it, then invites them to decide. Without their agreement, the request is offered to no one.",
  },
  "requests.loved.someone": { fr: "Cette personne", en: "This person" },
  "requests.loved.reach": { fr: "Comment la joindre", en: "How to reach them" },
  "requests.loved.reach.help": {
    fr: "Un courriel ou un téléphone suffit. Choisissez un moyen que personne d’autre ne lit.",
    en: "An email or a phone number is enough. Choose one that only this person reads.",
  },
  "requests.loved.through": {
    fr: "Passez par moi, je vais lui en parler d’abord",
    en: "Go through me, I will talk to them first",
  },
  "requests.referred.asked": { fr: "Nous l’appelons d’abord.", en: "We call them first." },
  "requests.referred.asked.text": {
    fr: "Une personne de l’équipe vérifie son âge et lui demande si elle accepte. Sans son accord, sa demande n’est proposée à personne, et elle est effacée après 14 jours.",
    en: "Someone on our team checks their age and asks whether they accept. Without their agreement, the request is offered to no one, and it is erased after 14 days.",
  },
  "requests.referred.invited.text": {
    fr: "Son premier contact est un lien sans contenu, qui demande sa date de naissance. Votre nom ne paraît qu’ensuite. Tant que la personne n’a pas accepté, nous ne proposons sa demande à personne. Sans réponse après 14 jours, tout est effacé.",
    en: "Their first contact is a link without content, which asks for their date of birth. Your name is shown only after that. Until the person accepts, their request is offered to no one. Without an answer after 14 days, everything is erased.",
  },
  "requests.referred.reach.help": {
    fr: "Un téléphone suffit : nous l’appelons, sans laisser de message. Choisissez un moyen que personne d’autre ne lit.",
    en: "A phone number is enough: we call, and leave no message. Choose a way that only this person reads.",
  },
  "requests.referral.profession": { fr: "Votre profession", en: "Your profession" },
  "requests.referral.organisation": { fr: "Clinique ou organisme", en: "Clinic or organization" },
  "requests.referral.order": { fr: "Ordre professionnel", en: "Professional order" },
  "requests.referral.number": { fr: "Numéro de permis", en: "Licence number" },
  "requests.referral.licence": { fr: "Ordre et permis", en: "Order and licence" },
  "requests.referral.consent": { fr: "Son accord", en: "Their agreement" },
  "requests.referral.consent.text": {
    fr: "La personne confirmera elle-même avant que sa demande soit proposée à quelqu’un.",
    en: "The person will confirm by themselves before their request is offered to anyone.",
  },
  "requests.referral.consent.attest": {
    fr: "J’atteste que la personne, ou son parent, accepte d’être référée et que je transmette ces renseignements",
    en: "I attest that the person, or their parent, agrees to be referred and to my passing on this information",
  },
  "requests.referral.hears": {
    fr: "Accepte-t-elle que vous sachiez ce que devient sa demande?",
    en: "Do they agree that you hear what becomes of the request?",
  },
  "requests.referral.hears.short": { fr: "Vous aurez des nouvelles", en: "You will hear back" },
  "requests.referral.hears.help": {
    fr: "Reçue, jumelée ou personne non jointe : jamais plus. Elle pourra changer d’idée.",
    en: "Received, matched or not reached: never more. They may change their mind.",
  },
  "requests.referral.hears.yes": { fr: "Oui, écrivez-moi", en: "Yes, write to me" },
  "requests.referral.hears.no": { fr: "Non", en: "No" },
  "requests.child.title": {
    fr: "Avant 14 ans, les parents ou tuteurs consentent.",
    en: "Before 14, parents or guardians consent.",
  },
  "requests.child.text": {
    fr: "Nommez chaque personne qui a l’autorité parentale. Chacune signe sa propre copie; l’adresse et les messages de l’une ne sont jamais montrés à l’autre. Une personne de l’équipe lit la demande avant de la proposer.",
    en: "Name each person with parental authority. Each signs their own copy; one’s address and messages are never shown to the other. Someone on our team reads the request before offering it.",
  },
  "requests.guardian.title": { fr: "Parent ou tuteur {number}", en: "Parent or guardian {number}" },
  "requests.guardian.add": { fr: "Ajouter un parent ou tuteur", en: "Add a parent or guardian" },
  "requests.guardian.more": { fr: "Ajouter une autre personne", en: "Add another person" },
  "requests.guardian.drop": { fr: "Retirer", en: "Remove" },
  "requests.guardian.relation": { fr: "Lien avec l’enfant", en: "Relation to the child" },
  "requests.guardian.parent": { fr: "Parent", en: "Parent" },
  "requests.guardian.tutor": { fr: "Tuteur, tutrice", en: "Guardian" },
  "requests.guardian.authority": { fr: "Autorité parentale", en: "Parental authority" },
  "requests.guardian.sole": { fr: "Seule cette personne décide", en: "This person decides alone" },
  "requests.guardian.shared": { fr: "Partagée avec l’autre parent", en: "Shared with the other parent" },
  "requests.guardian.unknown": { fr: "Je ne sais pas", en: "I do not know" },
  "requests.guardian.court.short": { fr: "Jugement sur la garde", en: "Court order" },
  "requests.guardian.court": {
    fr: "Un jugement parle-t-il de la garde ou des décisions?",
    en: "Does a court order speak of custody or decisions?",
  },

  "requests.field.first": { fr: "Prénom", en: "First name" },
  "requests.field.last": { fr: "Nom", en: "Last name" },
  "requests.field.email": { fr: "Courriel", en: "Email" },
  "requests.field.phone": { fr: "Téléphone", en: "Phone" },
  "requests.field.birth": { fr: "Votre date de naissance", en: "Your date of birth" },
  "requests.field.birth.help": {
    fr: "Elle sert à trouver quelqu’un qui reçoit les personnes de votre âge. Sans elle, nous vous appelons d’abord.",
    en: "It helps us find someone who sees people of your age. Without it, we call you first.",
  },

  "requests.field.birth.young": { fr: "Tu as moins de 14 ans?", en: "Are you under 14?" },
  "requests.field.birth.young.text": {
    fr: "Tu peux demander. Une personne de l’équipe te parle d’abord, et un parent ou un tuteur devra être d’accord. Tu peux aussi parler à Tel-jeunes en tout temps : 1 800 263-2266.",
    en: "You can ask. Someone on our team talks with you first, and a parent or guardian will have to agree. You can also talk to Tel-jeunes at any time: 1 800 263-2266.",
  },

  "requests.reasons.title": { fr: "Qu’est-ce qui vous amène?", en: "What brings you here?" },
  "requests.reasons.title.other": { fr: "Qu’est-ce qui amène {name}?", en: "What brings {name} here?" },
  "requests.reasons.lead": {
    fr: "Choisissez de 1 à 3 motifs. Le premier compte le plus. Il n’y a pas de mauvaise réponse : vous pourrez en parler autrement à votre séance.",
    en: "Choose 1 to 3 reasons. The first counts most. There is no wrong answer: you can put it differently in your session.",
  },
  "requests.reasons.lead.referral": {
    fr: "Jusqu’à 3 motifs; le premier compte le plus. Vous pouvez aussi continuer sans motif : l’équipe en parlera avec la personne.",
    en: "Up to 3 reasons; the first counts most. You may also continue without one: the team will talk about it with the person.",
  },
  "requests.reasons.none.chosen": { fr: "Aucun", en: "None" },
  "requests.reasons.search": { fr: "Chercher un motif", en: "Search for a reason" },
  "requests.reasons.clear": { fr: "Effacer", en: "Clear" },
  "requests.reasons.enter": { fr: "Entrée", en: "Enter" },
  "requests.reasons.also": { fr: "aussi : {aliases}", en: "also: {aliases}" },
  "requests.reasons.found": { fr: "proche de « {text} »", en: "close to “{text}”" },
  "requests.reasons.in.fr": { fr: "en français : {text}", en: "in French: {text}" },
  "requests.reasons.in.en": { fr: "en anglais : {text}", en: "in English: {text}" },
  "requests.reasons.neighbour": { fr: "souvent cherché avec celui-ci", en: "often searched for with this one" },
  "requests.reasons.none": {
    fr: "Rien sous ce mot. Essayez-en un autre, ou parcourez les thèmes plus bas.",
    en: "Nothing under this word. Try another, or browse the themes below.",
  },
  "requests.reasons.count": {
    fr: "{count, plural, =0 {Aucun motif trouvé} one {# motif trouvé} other {# motifs trouvés}}",
    en: "{count, plural, =0 {No reason found} one {# reason found} other {# reasons found}}",
  },
  "requests.reasons.list": { fr: "Motifs trouvés", en: "Reasons found" },
  "requests.reasons.chosen": { fr: "Motifs choisis, dans l’ordre", en: "Chosen reasons, in order" },
  "requests.reasons.left": {
    fr: "{count, plural, =0 {Vos 3 motifs sont choisis} one {Encore # choix possible} other {Encore # choix possibles}}",
    en: "{count, plural, =0 {Your 3 reasons are chosen} one {# more choice possible} other {# more choices possible}}",
  },
  "requests.reasons.first": { fr: "Mettre « {label} » en premier", en: "Put “{label}” first" },
  "requests.reasons.drop": { fr: "Retirer {label}", en: "Remove {label}" },
  "requests.reasons.full": {
    fr: "Retirez un motif pour en choisir un autre.",
    en: "Remove a reason to choose another.",
  },
  "requests.reasons.themes": { fr: "Ou parcourez les thèmes", en: "Or browse the themes" },
  "requests.reasons.unsure": {
    fr: "Vous ne savez pas quoi choisir? <link>Continuez sans motif précis</link>, la personne qui vous reçoit vous aidera à le dire.",
    en: "Not sure what to choose? <link>Continue without a precise reason</link>, the person who sees you will help you say it.",
  },

  "requests.preferences.title": { fr: "Qu’est-ce qui vous conviendrait?", en: "What would suit you?" },
  "requests.preferences.title.other": { fr: "Qu’est-ce qui lui conviendrait?", en: "What would suit them?" },
  "requests.preferences.lead": {
    fr: "Tout est facultatif. Ce que vous marquez « requis » compte comme une condition; le reste nous aide à choisir.",
    en: "All of this is optional. What you mark “required” is a condition; the rest helps us choose.",
  },
  "requests.wish.nice": { fr: "Si possible", en: "If possible" },
  "requests.wish.required": { fr: "Requis", en: "Required" },
  "requests.wish.how": { fr: "{label} : si possible ou requis", en: "{label}: if possible or required" },
  "requests.wish.service": { fr: "Service", en: "Service" },
  "requests.wish.modality": { fr: "Rencontre", en: "Way of meeting" },
  "requests.wish.modality.help": { fr: "Rien de choisi : toutes conviennent.", en: "Nothing chosen: any will do." },
  "requests.wish.language": { fr: "Langue", en: "Language" },
  "requests.wish.gender": { fr: "J’aimerais rencontrer", en: "I would like to see" },
  "requests.wish.approaches": { fr: "Approche", en: "Approach" },
  "requests.wish.approaches.help": {
    fr: "Vous ne connaissez pas les approches? Laissez vide, c’est très bien.",
    en: "Not familiar with approaches? Leave it empty, that is fine.",
  },
  "requests.wish.title": { fr: "Titre professionnel", en: "Professional title" },
  "requests.wish.title.help": {
    fr: "Certaines assurances n’acceptent que certains titres. Vérifiez votre contrat.",
    en: "Some insurers accept only some titles. Check your policy.",
  },
  "requests.wish.place": { fr: "Où vous rencontrer en personne", en: "Where to meet in person" },
  "requests.wish.city": { fr: "Ville", en: "City" },
  "requests.wish.region": { fr: "Région", en: "Region" },
  "requests.wish.region.any": { fr: "Aucune préférence", en: "No preference" },
  "requests.wish.wheelchair": { fr: "Accessible en fauteuil roulant", en: "Wheelchair accessible" },
  "requests.wish.price": {
    fr: "Prix le plus élevé par séance, en dollars",
    en: "Highest price per session, in dollars",
  },
  "requests.wish.price.help": { fr: "Exemple : 120", en: "Example: 120" },
  "requests.wish.price.short": { fr: "Prix", en: "Price" },
  "requests.wish.payer": { fr: "Qui paiera?", en: "Who will pay?" },
  "requests.wish.payer.any": { fr: "Je ne sais pas encore", en: "I do not know yet" },
  "requests.preferences.more": { fr: "Plus de préférences", en: "More preferences" },
  "requests.preferences.less": { fr: "Moins de préférences", en: "Fewer preferences" },
  "requests.note": { fr: "Quelque chose à ajouter?", en: "Anything to add?" },
  "requests.note.help": {
    fr: "Lu seulement par les cliniciennes et cliniciens. Ne mettez rien d’urgent ici.",
    en: "Read by clinicians only. Do not put anything urgent here.",
  },

  "requests.times.title": { fr: "Quand êtes-vous libre?", en: "When are you free?" },
  "requests.times.title.other": { fr: "Quand est-elle libre?", en: "When are they free?" },
  "requests.times.lead": {
    fr: "Marquez tous les moments qui conviennent d’habitude. Rien de marqué : tous conviennent.",
    en: "Mark all the moments that usually suit. Nothing marked: all of them suit.",
  },
  "requests.times.grid": { fr: "Moments de la semaine", en: "Moments of the week" },
  "requests.times.days": { fr: "Jours", en: "Days" },
  "requests.times.weekday": { fr: "En semaine", en: "Weekdays" },
  "requests.times.weekend": { fr: "Fin de semaine", en: "Weekend" },
  "requests.times.morning": { fr: "Matin", en: "Morning" },
  "requests.times.afternoon": { fr: "Après-midi", en: "Afternoon" },
  "requests.times.evening": { fr: "Soir", en: "Evening" },
  "requests.times.short": { fr: "Moments", en: "Moments" },
  "requests.soon.title": { fr: "Dès que possible", en: "As soon as possible" },
  "requests.soon.help": {
    fr: "Une personne vous écrit le jour même. Cela peut réduire le choix.",
    en: "A person contacts you the same day. It may narrow the choice.",
  },
  "requests.safety.question": {
    fr: "Êtes-vous en danger en ce moment, ou pensez-vous à vous faire du mal ou à faire du mal à quelqu’un?",
    en: "Are you in danger right now, or thinking of harming yourself or someone else?",
  },
  "requests.safety.question.other": {
    fr: "Cette personne est-elle en danger en ce moment, ou parle-t-elle de se faire du mal ou d’en faire à quelqu’un?",
    en: "Is this person in danger right now, or talking of harming themselves or someone else?",
  },
  "requests.safety.help": {
    fr: "Nous le demandons à toutes les personnes pressées. Votre réponse aide à agir vite, elle ne vous enlève rien.",
    en: "We ask everyone who is in a hurry. Your answer helps us act quickly, it takes nothing away from you.",
  },
  "requests.safety.call": {
    fr: "Une clinicienne ou un clinicien peut-il vous appeler aujourd’hui?",
    en: "May a clinician call you today?",
  },
  "requests.safety.call.yes": { fr: "Oui, appelez-moi", en: "Yes, call me" },
  "requests.safety.call.no": { fr: "Non, écrivez-moi", en: "No, write to me" },
  "requests.safety.call.other": {
    fr: "Une clinicienne ou un clinicien peut-il appeler la personne aujourd’hui?",
    en: "May a clinician call the person today?",
  },
  "requests.safety.call.other.yes": { fr: "Oui, elle est d’accord", en: "Yes, they agree" },
  "requests.safety.call.other.no": { fr: "Non", en: "No" },
  "requests.safety.phone": { fr: "À quel numéro?", en: "At which number?" },
  "requests.safety.phone.help": { fr: "Exemple : 514 555-0123", en: "Example: 514 555-0123" },

  "requests.contact.title": { fr: "Comment vous joindre?", en: "How can we reach you?" },
  "requests.contact.lead": {
    fr: "Nous vous écrivons seulement au sujet de votre demande.",
    en: "We write to you only about your request.",
  },
  "requests.contact.title.referral": { fr: "Qui réfère la personne?", en: "Who refers the person?" },
  "requests.contact.lead.referral": {
    fr: "La personne, et la professionnelle ou le professionnel à qui sa demande est proposée, lisent votre nom et votre profession.",
    en: "The person, and the professional to whom the request is offered, read your name and profession.",
  },
  "requests.contact.account": {
    fr: "Vous avez déjà un compte? <link>Connectez-vous</link>, vos réponses restent ici.",
    en: "Already have an account? <link>Sign in</link>, your answers stay here.",
  },
  "requests.contact.signedIn": { fr: "Vous demandez comme {name}.", en: "You are asking as {name}." },
  "requests.contact.signedIn.text": {
    fr: "Nous utilisons les coordonnées de votre compte.",
    en: "We use the contact details of your account.",
  },
  "requests.contact.email.help": {
    fr: "Choisissez une adresse que personne d’autre ne lit.",
    en: "Choose an address that only you read.",
  },
  "requests.contact.phone.help": {
    fr: "Nous ne laissons jamais de message vocal sans votre accord.",
    en: "We never leave a voice message without your agreement.",
  },
  "requests.matching.title": { fr: "Comment nous cherchons", en: "How we search" },
  "requests.matching.text": {
    fr: "Un calcul compare vos réponses aux profils de l’équipe et propose votre demande à une personne à la fois. Un humain peut vous expliquer ce choix, le revoir ou chercher à sa place : écrivez à {email} ou appelez le {phone}.",
    en: "A computation compares your answers with the team’s profiles and offers your request to one person at a time. A human can explain that choice, review it or search instead: write to {email} or call {phone}.",
  },
  "requests.matching.agree": {
    fr: "J’accepte que mes réponses servent à trouver quelqu’un de cette façon",
    en: "I agree that my answers are used to find someone this way",
  },

  "requests.review.title": { fr: "Tout est bien ainsi?", en: "Is everything right?" },
  "requests.review.lead": {
    fr: "Vous pourrez annuler en tout temps. Rien n’est débité.",
    en: "You can withdraw at any time. Nothing is charged.",
  },
  "requests.review.lead.referral": {
    fr: "La personne décidera de la suite. Rien ne lui est débité.",
    en: "The person will decide what follows. Nothing is charged to them.",
  },
  "requests.review.edit": { fr: "Modifier", en: "Edit" },
  "requests.review.edit.what": { fr: "Modifier : {step}", en: "Edit: {step}" },
  "requests.send": { fr: "Envoyer ma demande", en: "Send my request" },
  "requests.sending": { fr: "Envoi en cours", en: "Sending" },
  "requests.open.title": { fr: "Vous avez déjà une demande en cours.", en: "You already have an open request." },
  "requests.open.text": {
    fr: "Une seule à la fois pour la même personne et le même service. Vos réponses d’ici sont gardées.",
    en: "Only one at a time for the same person and service. Your answers here are kept.",
  },
  "requests.open.link": { fr: "Voir ma demande", en: "See my request" },

  "requests.problem.at": { fr: "{label} : {problem}", en: "{label}: {problem}" },
  "requests.problem.choose": { fr: "Choisissez une réponse.", en: "Choose an answer." },
  "requests.problem.needed": { fr: "Écrivez-le ici.", en: "Write it here." },
  "requests.problem.email": {
    fr: "Ce courriel n’est pas complet. Exemple : nom@exemple.ca.",
    en: "This email is not complete. Example: name@example.ca.",
  },
  "requests.problem.phone": {
    fr: "Ce numéro n’est pas complet. Exemple : 514 555-0123.",
    en: "This number is not complete. Example: 514 555-0123.",
  },
  "requests.problem.date": {
    fr: "Écrivez une date de naissance complète, ou cochez que vous ne la connaissez pas.",
    en: "Write a complete date of birth, or tick that you do not know it.",
  },
  "requests.problem.birth": {
    fr: "Cette date n’est pas possible. Vérifiez l’année.",
    en: "This date is not possible. Check the year.",
  },
  "requests.problem.reach": {
    fr: "Donnez un courriel ou un téléphone, ou cochez « Passez par moi ».",
    en: "Give an email or a phone number, or tick “Go through me”.",
  },
  "requests.problem.reason": { fr: "Choisissez au moins un motif.", en: "Choose at least one reason." },
  "requests.problem.price": {
    fr: "Écrivez un montant en dollars, jusqu’à 1 000. Exemple : 120.",
    en: "Write an amount in dollars, up to 1,000. Example: 120.",
  },
  "requests.problem.safety": { fr: "Répondez à cette question.", en: "Answer this question." },
  "requests.problem.call": { fr: "Dites si nous pouvons vous appeler.", en: "Say whether we may call you." },
  "requests.problem.guardian": {
    fr: "Ajoutez au moins un parent ou tuteur.",
    en: "Add at least one parent or guardian.",
  },
  "requests.problem.agree": {
    fr: "Cochez cette case pour que nous puissions chercher, ou appelez-nous.",
    en: "Tick this box so that we can search, or call us.",
  },
  "requests.problem.attest": {
    fr: "Sans son accord, nous ne pouvons pas recevoir cette demande.",
    en: "Without their agreement, we cannot take this request.",
  },
  "requests.problem.person": {
    fr: "Donnez au moins un téléphone ou un courriel pour la joindre.",
    en: "Give at least a phone number or an email to reach them.",
  },
  "requests.problem.refused": { fr: "Vérifiez cette réponse.", en: "Check this answer." },
} satisfies Record<`requests.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
