import { texts } from "../../i18n/texts.tsx";

const messages = {
  "requests.sent.title": { fr: "Votre demande est bien reçue.", en: "Your request has been received." },
  "requests.sent.title.name": {
    fr: "Votre demande est bien reçue, {name}.",
    en: "Your request has been received, {name}.",
  },
  "requests.sent.referral": { fr: "Votre référence est bien reçue.", en: "Your referral has been received." },
  "requests.sent.referral.name": {
    fr: "Votre référence est bien reçue, {name}.",
    en: "Your referral has been received, {name}.",
  },
  "requests.sent.mail": {
    fr: "Nous avons écrit à {email}. Vous n’avez rien d’autre à faire pour l’instant.",
    en: "We have written to {email}. There is nothing else you need to do for now.",
  },
  "requests.sent.nothing": {
    fr: "Vous n’avez rien d’autre à faire pour l’instant.",
    en: "There is nothing else you need to do for now.",
  },
  "requests.sent.now": { fr: "Ce qui se passe maintenant", en: "What happens now" },
  "requests.sent.follow": { fr: "Suivez votre demande en ligne", en: "Follow your request online" },
  "requests.sent.follow.text": {
    fr: "Le lien dans le courriel ouvre votre espace. Rien reçu après quelques minutes? Regardez dans les indésirables, ou appelez-nous au {phone}.",
    en: "The link in the email opens your space. Nothing after a few minutes? Look in your junk mail, or call us at {phone}.",
  },
  "requests.sent.follow.open": { fr: "Ouvrir ma demande", en: "Open my request" },
  "requests.sent.home": { fr: "Retour à l’accueil", en: "Back to the home page" },

  "requests.way.received": { fr: "Demande reçue", en: "Request received" },
  "requests.way.now": { fr: "À l’instant", en: "Just now" },
  "requests.way.consent": { fr: "Nous attendons la réponse de {name}", en: "We are waiting for {name}’s answer" },
  "requests.way.consent.until": {
    fr: "{name} a jusqu’à <b>{moment}</b> pour accepter. D’ici là, nous ne proposons sa demande à personne. Sans réponse, elle est effacée.",
    en: "{name} has until <b>{moment}</b> to accept. Until then we offer the request to no one. Without an answer, it is erased.",
  },
  "requests.way.consent.sent": {
    fr: "{name} reçoit une invitation neutre et a 14 jours pour accepter. D’ici là, nous ne proposons sa demande à personne.",
    en: "{name} gets a neutral invitation and has 14 days to accept. Until then we offer the request to no one.",
  },
  "requests.way.intake": {
    fr: "Une personne de l’équipe lit votre demande",
    en: "Someone on our team is reading your request",
  },
  "requests.way.intake.text": {
    fr: "Elle a besoin d’un détail avant de chercher, et vous écrit d’ici <b>{moment}</b>.",
    en: "They need a detail before searching. By <b>{moment}</b> they contact you.",
  },
  "requests.way.referral.asked": {
    fr: "Une personne de l’équipe appelle {name} ou ses parents d’ici <b>2 jours ouvrables</b>. Sans accord, la demande n’est proposée à personne, et elle est effacée après 14 jours.",
    en: "Someone on our team calls {name} or their parents within <b>2 working days</b>. Without agreement, the request is offered to no one, and it is erased after 14 days.",
  },
  "requests.way.referral.invited": {
    fr: "{name} reçoit un lien sans contenu, ou un appel, et a <b>14 jours</b> pour accepter. D’ici là, nous ne proposons sa demande à personne.",
    en: "{name} gets a link without content, or a call, and has <b>14 days</b> to accept. Until then we offer the request to no one.",
  },
  "requests.way.heard": { fr: "Nous vous écrivons", en: "We write to you" },
  "requests.way.heard.text": {
    fr: "Un courriel vous dit si la personne est jumelée, ou si nous n’avons pas pu la joindre. Rien de plus.",
    en: "An email tells you whether the person is matched, or whether we could not reach them. Nothing more.",
  },
  "requests.way.unheard": { fr: "La suite appartient à la personne", en: "What follows belongs to the person" },
  "requests.way.unheard.text": {
    fr: "Comme convenu avec elle, vous ne recevez pas de nouvelles de nous.",
    en: "As agreed with them, you will not hear from us.",
  },
  "requests.way.search": { fr: "Nous cherchons la bonne personne", en: "We are looking for the right person" },
  "requests.way.search.text": {
    fr: "Une personne vous écrit d’ici <b>{moment}</b>. Vous voyez ici chaque pas.",
    en: "By <b>{moment}</b>, a person contacts you. You can see each step here.",
  },
  "requests.way.search.promise": {
    fr: "Une personne vous écrit dans les <b>2 jours ouvrables</b>.",
    en: "A person contacts you within <b>2 working days</b>.",
  },
  "requests.way.search.promise.soon": {
    fr: "Une personne vous écrit <b>aujourd’hui</b>.",
    en: "A person contacts you <b>today</b>.",
  },
  "requests.way.intake.promise": {
    fr: "Elle a besoin d’un détail avant de chercher, et vous écrit dans les <b>2 jours ouvrables</b>.",
    en: "They need a detail before searching, and contact you within <b>2 working days</b>.",
  },
  "requests.way.intake.soon": {
    fr: "Elle a besoin d’un détail avant de chercher, et vous écrit <b>aujourd’hui</b>.",
    en: "They need a detail before searching, and contact you <b>today</b>.",
  },
  "requests.way.proposed": {
    fr: "Quelqu’un regarde votre demande",
    en: "Someone is looking at your request",
  },
  "requests.way.proposed.named": { fr: "{name} regarde votre demande", en: "{name} is looking at your request" },
  "requests.way.proposed.until": {
    fr: "Cette personne a jusqu’à <b>{moment}</b> pour répondre. Si elle ne peut pas, nous offrons votre demande à la suivante, et vous le voyez ici.",
    en: "This person has until <b>{moment}</b> to answer. If they cannot, we offer your request to the next person, and you will see it here.",
  },
  "requests.way.proposed.name": {
    fr: "Son nom vient avec sa réponse.",
    en: "Their name comes with the answer.",
  },
  "requests.way.proposed.why": { fr: "Pourquoi cette personne", en: "Why this person" },
  "requests.way.pool": {
    fr: "Votre demande est ouverte à toute l’équipe",
    en: "Your request is open to the whole team",
  },
  "requests.way.pool.text": {
    fr: "La première personne qui peut vous recevoir la prend. Votre nom n’est pas montré avant. Quelqu’un vous écrit d’ici <b>{moment}</b>.",
    en: "The first person who can see you takes it. Your name is not shown before. By <b>{moment}</b>, someone contacts you.",
  },
  "requests.way.answer": { fr: "Vous recevez la réponse", en: "You get the answer" },
  "requests.way.answer.text": {
    fr: "Par courriel et ici, dès qu’une personne accepte.",
    en: "By email and here, as soon as someone accepts.",
  },
  "requests.way.found": { fr: "{name} a accepté", en: "{name} has accepted" },
  "requests.way.choose": { fr: "Vous choisissez votre heure", en: "You choose your time" },
  "requests.way.choose.text": {
    fr: "Parmi ses heures libres. Le prix est affiché. Rien n’est débité avant la séance.",
    en: "Among their free times. The price is shown. Nothing is charged before the session.",
  },
  "requests.way.choose.open": {
    fr: "{name} vous ouvre son calendrier. Prenez l’heure qui vous convient; le prix est affiché et rien n’est débité avant la séance.",
    en: "{name} has opened their calendar to you. Take the time that suits you; the price is shown and nothing is charged before the session.",
  },
  "requests.way.choose.wait": {
    fr: "{name} vous propose une date ou vous ouvre son calendrier. Vous l’apprenez par courriel et ici.",
    en: "{name} will propose a date or open their calendar to you. You will hear by email and here.",
  },
  "requests.way.choose.button": { fr: "Choisir mon heure", en: "Choose my time" },
  "requests.way.chosen": { fr: "Heure fixée", en: "Time set" },
  "requests.way.session": { fr: "Première séance", en: "First session" },
  "requests.way.session.text": {
    fr: "Un rappel arrive 72 h et 24 h avant.",
    en: "A reminder comes 72 h and 24 h before.",
  },
  "requests.way.session.button": { fr: "Voir mon rendez-vous", en: "See my appointment" },
  "requests.way.why": { fr: "Pourquoi {name}", en: "Why {name}" },

  "requests.fit.reasons": { fr: "Aide avec : {list}", en: "Helps with: {list}" },
  "requests.fit.approaches": { fr: "Approche : {list}", en: "Approach: {list}" },
  "requests.fit.times": { fr: "Heures libres : {list}", en: "Free times: {list}" },
  "requests.fit.languages": { fr: "Langue : {list}", en: "Language: {list}" },
  "requests.fit.modalities": { fr: "Rencontre : {list}", en: "Meets: {list}" },
  "requests.fit.city": { fr: "Reçoit dans votre ville", en: "Sees people in your city" },

  "requests.mine.title": { fr: "Ma demande", en: "My request" },
  "requests.ward.title": { fr: "Demande de soins", en: "Request for care" },
  "requests.mine.lead": { fr: "Ce qui se passe, et jusqu’à quand.", en: "What is happening, and until when." },
  "requests.mine.empty": { fr: "Aucune demande en cours", en: "No open request" },
  "requests.mine.empty.text": {
    fr: "Quand vous demandez de l’aide, vous suivez ici qui regarde votre demande et jusqu’à quand.",
    en: "When you ask for help, you can follow here who is looking at your request and until when.",
  },
  "requests.mine.ask": { fr: "Demander de l’aide", en: "Ask for help" },
  "requests.mine.others": { fr: "Vos autres demandes", en: "Your other requests" },
  "requests.mine.row": { fr: "{number}, {day}", en: "{number}, {day}" },
  "requests.state.awaiting_consent": { fr: "Attend un accord", en: "Awaiting consent" },
  "requests.state.needs_intake": { fr: "Lue par l’équipe", en: "With our team" },
  "requests.state.open": { fr: "En recherche", en: "Searching" },
  "requests.state.proposed": { fr: "Proposée", en: "Offered" },
  "requests.state.pool": { fr: "Ouverte à l’équipe", en: "Open to the team" },
  "requests.state.matched": { fr: "Acceptée", en: "Accepted" },
  "requests.state.scheduled": { fr: "Heure fixée", en: "Time set" },
  "requests.state.withdrawn": { fr: "Annulée", en: "Withdrawn" },
  "requests.state.lapsed": { fr: "Sans réponse", en: "Not answered" },

  "requests.change": { fr: "Modifier ma demande", en: "Change my request" },
  "requests.change.title": { fr: "Modifier ma demande", en: "Change my request" },
  "requests.change.lead": {
    fr: "Si vos motifs ou ce qui est requis changent, nous cherchons de nouveau. Le reste est transmis à la personne qui regarde votre demande.",
    en: "If your reasons or what is required change, we search again. The rest is passed on to the person looking at your request.",
  },
  "requests.change.reasons": { fr: "Motifs", en: "Reasons" },
  "requests.change.preferences": { fr: "Préférences", en: "Preferences" },
  "requests.change.times": { fr: "Disponibilités", en: "Times" },
  "requests.change.note": { fr: "Ajouter quelque chose", en: "Add something" },
  "requests.change.note.help": {
    fr: "Lu seulement par les cliniciennes et cliniciens. Ce que vous avez déjà écrit reste.",
    en: "Read by clinicians only. What you wrote before stays.",
  },
  "requests.change.save": { fr: "Enregistrer", en: "Save" },
  "requests.change.cancel": { fr: "Ne rien changer", en: "Change nothing" },
  "requests.change.see": { fr: "Voir ma demande", en: "See my request" },
  "requests.change.done": { fr: "Votre demande est modifiée.", en: "Your request is changed." },
  "requests.withdraw": { fr: "Annuler la demande", en: "Withdraw the request" },
  "requests.withdraw.title": { fr: "Annuler votre demande?", en: "Withdraw your request?" },
  "requests.withdraw.text": {
    fr: "Nous arrêtons de chercher et les personnes à qui elle était proposée ne la voient plus. Vous pourrez en faire une autre quand vous voulez.",
    en: "We stop searching, and the people it was offered to no longer see it. You can make another whenever you like.",
  },
  "requests.withdraw.keep": { fr: "Garder ma demande", en: "Keep my request" },
  "requests.withdraw.done": { fr: "Votre demande est annulée.", en: "Your request is withdrawn." },
  "requests.notforme": { fr: "Ce n’est pas pour moi", en: "Not for me" },
  "requests.notforme.title": { fr: "Chercher quelqu’un d’autre?", en: "Look for someone else?" },
  "requests.notforme.text": {
    fr: "Pas besoin de dire pourquoi. Nous offrons votre demande à une autre personne, et vous gardez votre place.",
    en: "You do not need to say why. We offer your request to someone else, and you keep your place.",
  },
  "requests.notforme.go": { fr: "Chercher quelqu’un d’autre", en: "Look for someone else" },
  "requests.notforme.keep": { fr: "Garder cette personne", en: "Keep this person" },
  "requests.notforme.done": {
    fr: "C’est noté. Nous cherchons quelqu’un d’autre.",
    en: "Noted. We are looking for someone else.",
  },
  "requests.sorry.title": { fr: "Nous n’avons encore trouvé personne.", en: "We have not found anyone yet." },
  "requests.sorry.text": {
    fr: "Nous cherchons toujours, et nous le disons franchement. D’ici là : appelez-nous au {phone} pour élargir vos choix, le 811 (option 2) pour parler à quelqu’un aujourd’hui, ou voyez le <link>service de référence de l’Ordre des psychologues</link>.",
    en: "We are still looking, and we want to be honest about it. In the meantime: call us at {phone} to widen your choices, 811 (option 2) to talk to someone today, or see the <link>referral service of the Order of psychologists</link>.",
  },
  "requests.ended.withdrawn": { fr: "Cette demande est annulée.", en: "This request is withdrawn." },
  "requests.ended.lapsed": {
    fr: "La personne concernée n’a pas répondu à temps. La demande est fermée.",
    en: "The person concerned did not answer in time. The request is closed.",
  },
  "requests.ended.again": { fr: "Faire une autre demande", en: "Make another request" },

  "requests.follow.title": { fr: "Suivi de votre demande", en: "Your request" },
  "requests.follow.lead": { fr: "Cette page se met à jour toute seule.", en: "This page updates by itself." },
  "requests.follow.account": { fr: "Pour choisir votre heure", en: "To choose your time" },
  "requests.follow.account.text": {
    fr: "Ouvrez votre espace : le lien est dans notre courriel. Vous avez déjà un compte?",
    en: "Open your space: the link is in our email. Already have an account?",
  },
  "requests.follow.signin": { fr: "Me connecter", en: "Sign in" },
  "requests.link.old": { fr: "Ce lien ne fonctionne plus", en: "This link no longer works" },
  "requests.link.old.text": {
    fr: "Les liens de nos courriels ne durent qu’un temps, pour votre sécurité. Prenez celui du dernier courriel, ou appelez-nous au {phone}.",
    en: "The links in our emails only last a while, for your safety. Use the one in the latest email, or call us at {phone}.",
  },

  "requests.invitation.title": { fr: "Une invitation pour vous", en: "An invitation for you" },
  "requests.invitation.heading": {
    fr: "{name}, {requester} pense à vous.",
    en: "{name}, {requester} is thinking of you.",
  },
  "requests.invitation.text": {
    fr: "{requester} a demandé de l’aide pour vous auprès de {practice}. C’est vous qui décidez : sans votre accord, votre demande n’est proposée à personne.",
    en: "{requester} has asked {practice} for help on your behalf. You decide: without your agreement, the request is offered to no one.",
  },
  "requests.invitation.after": { fr: "Si vous acceptez", en: "If you accept" },
  "requests.invitation.after.1": {
    fr: "Nous cherchons une personne qui peut vous recevoir, et vous écrivons à vous seulement.",
    en: "We look for someone who can see you, and write to you only.",
  },
  "requests.invitation.after.2": {
    fr: "{requester} ne saura rien de vos échanges, sauf si vous le voulez.",
    en: "{requester} will know nothing of your exchanges, unless you want them to.",
  },
  "requests.invitation.after.3": {
    fr: "Vous pouvez arrêter quand vous voulez. Rien n’est débité.",
    en: "You can stop whenever you like. Nothing is charged.",
  },
  "requests.invitation.after.4": {
    fr: "Un calcul compare vos réponses aux profils de l’équipe; un humain peut revoir ce choix. Accepter, c’est aussi accepter cela.",
    en: "A computation compares your answers with the team’s profiles; a human can review the choice. Accepting includes this.",
  },
  "requests.invitation.check": { fr: "Une demande à votre nom", en: "A request in your name" },
  "requests.invitation.check.text": {
    fr: "Pour que personne d’autre ne la lise, dites-nous d’abord votre date de naissance.",
    en: "So that nobody else reads it, first tell us your date of birth.",
  },
  "requests.invitation.check.go": { fr: "Continuer", en: "Continue" },
  "requests.invitation.check.wrong": {
    fr: "Cette date ne correspond pas. Vérifiez-la, ou appelez-nous au {phone}.",
    en: "This date does not match. Check it, or call us at {phone}.",
  },
  "requests.invitation.check.missing": {
    fr: "Écrivez une date complète. Exemple : 1990-05-17.",
    en: "Write a complete date. Example: 1990-05-17.",
  },
  "requests.invitation.referred": {
    fr: "{name}, {requester} vous réfère à {practice}.",
    en: "{name}, {requester} refers you to {practice}.",
  },
  "requests.invitation.referred.text": {
    fr: "{requester} ({profession}) dit que vous êtes d’accord. C’est vous qui décidez : sans votre accord, votre demande n’est proposée à personne.",
    en: "{requester} ({profession}) says that you agree. You decide: without your agreement, the request is offered to no one.",
  },
  "requests.invitation.referred.2": {
    fr: "{requester} ne saura rien de ce que vous dites ni de votre suivi.",
    en: "{requester} will know nothing of what you say or of your care.",
  },
  "requests.invitation.hears": {
    fr: "{requester} peut apprendre si vous m’avez trouvé quelqu’un, ou non",
    en: "{requester} may hear whether you found someone for me, or not",
  },
  "requests.invitation.decline.referred": {
    fr: "La demande s’arrête ici. {requester} n’en saura rien.",
    en: "The request ends here. {requester} will hear nothing of it.",
  },
  "requests.invitation.until": { fr: "Vous avez jusqu’au {day} pour répondre.", en: "You have until {day} to answer." },
  "requests.invitation.birth": { fr: "Votre date de naissance", en: "Your date of birth" },
  "requests.invitation.birth.help": {
    fr: "Elle sert à trouver quelqu’un qui reçoit les personnes de votre âge.",
    en: "It helps us find someone who sees people of your age.",
  },
  "requests.invitation.accept": { fr: "Accepter", en: "Accept" },
  "requests.invitation.decline": { fr: "Non merci", en: "No thank you" },
  "requests.invitation.decline.title": { fr: "Refuser cette invitation?", en: "Decline this invitation?" },
  "requests.invitation.decline.text": {
    fr: "La demande est effacée. {requester} apprend seulement que l’invitation n’a pas été acceptée.",
    en: "The request is erased. {requester} only learns that the invitation was not accepted.",
  },
  "requests.invitation.back": { fr: "Je vais y penser", en: "I will think about it" },
  "requests.invitation.accepted": { fr: "C’est accepté. Merci.", en: "Accepted. Thank you." },
  "requests.invitation.accepted.text": {
    fr: "Une personne vous écrit dans les 2 jours ouvrables. Vous n’avez rien d’autre à faire.",
    en: "A person contacts you within 2 working days. There is nothing else you need to do.",
  },
  "requests.invitation.declined": { fr: "C’est noté. La demande est effacée.", en: "Noted. The request is erased." },
  "requests.invitation.declined.text": {
    fr: "Si vous changez d’idée, vous pourrez toujours demander vous-même.",
    en: "If you change your mind, you can always ask for yourself.",
  },
} satisfies Record<`requests.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
