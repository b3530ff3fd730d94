import { texts } from "../../i18n/texts.tsx";

const messages = {
  "appointments.near": { fr: "{day} {time}", en: "{day} at {time}" },
  "appointments.title": { fr: "Rendez-vous", en: "Appointments" },
  "appointments.lead": { fr: "Heures affichées en {zone}.", en: "Times shown in {zone}." },
  "appointments.upcoming": { fr: "À venir", en: "Upcoming" },
  "appointments.past": { fr: "Passés", en: "Past" },
  "appointments.upcoming.empty": { fr: "Aucun rendez-vous à venir", en: "No upcoming appointments" },
  "appointments.upcoming.empty.text": {
    fr: "Quand une heure est fixée, elle se trouve ici, avec le bouton pour rejoindre, déplacer ou annuler.",
    en: "Once a time is set, it is here, with the buttons to join, move or cancel.",
  },
  "appointments.past.empty": { fr: "Aucune séance passée", en: "No past sessions" },
  "appointments.past.empty.text": {
    fr: "Vos séances terminées et annulées restent ici.",
    en: "Your finished and cancelled sessions stay here.",
  },
  "appointments.request": { fr: "Voir ma demande", en: "See my request" },
  "appointments.row": { fr: "{name} · {how}", en: "{name} · {how}" },
  "appointments.with": { fr: "Avec {name}", en: "With {name}" },
  "appointments.until": { fr: "jusqu’à {time}, {zone}", en: "until {time}, {zone}" },
  "appointments.practice.time": { fr: "{time} à la clinique", en: "{time} at the practice" },
  "appointments.first": { fr: "Première séance", en: "First session" },

  "appointments.state.proposed": { fr: "À accepter", en: "To accept" },
  "appointments.state.unconfirmed": { fr: "À confirmer", en: "To confirm" },
  "appointments.state.confirmed": { fr: "Confirmé", en: "Confirmed" },
  "appointments.state.completed": { fr: "Terminé", en: "Completed" },
  "appointments.state.cancelled": { fr: "Annulé", en: "Cancelled" },
  "appointments.state.moved": { fr: "Déplacé", en: "Moved" },
  "appointments.state.no_show": { fr: "Absence", en: "Missed" },
  "appointments.cancelled.client": { fr: "Vous avez annulé ce rendez-vous.", en: "You cancelled this appointment." },
  "appointments.cancelled.practice": {
    fr: "La clinique a annulé ce rendez-vous. Rien n’est débité.",
    en: "The practice cancelled this appointment. Nothing is charged.",
  },
  "appointments.cancelled.moved": {
    fr: "Ce rendez-vous a été déplacé à une autre heure.",
    en: "This appointment was moved to another time.",
  },
  "appointments.proposed.text": {
    fr: "{name} vous propose cette heure. Dites oui, ou prenez-en une autre.",
    en: "{name} proposes this time. Say yes, or take another.",
  },

  "appointments.confirm": { fr: "Confirmer ma présence", en: "Confirm I will be there" },
  "appointments.accept": { fr: "Accepter cette heure", en: "Accept this time" },
  "appointments.confirmed.toast": { fr: "C’est confirmé. À bientôt.", en: "Confirmed. See you then." },
  "appointments.move": { fr: "Déplacer", en: "Move" },
  "appointments.cancel": { fr: "Annuler", en: "Cancel" },
  "appointments.join": { fr: "Rejoindre", en: "Join" },
  "appointments.join.opens": {
    fr: "Le bouton <b>Rejoindre</b> s’ouvre {moment}.",
    en: "The <b>Join</b> button opens {moment}",
  },
  "appointments.join.phone": {
    fr: "{name} vous appelle à l’heure de la séance.",
    en: "{name} calls you at the time of the session.",
  },
  "appointments.join.site": { fr: "Sur place : {place}", en: "On site: {place}" },
  "appointments.join.nolink": {
    fr: "Le lien vidéo arrive ici avant la séance.",
    en: "The video link appears here before the session.",
  },
  "appointments.free.until": {
    fr: "Déplacer ou annuler sans frais : jusqu’à {moment}.",
    en: "Move or cancel without a fee: until {moment}",
  },
  "appointments.free.over": {
    fr: "Déplacer ou annuler maintenant peut coûter des frais. Ils sont montrés avant.",
    en: "Moving or cancelling now may cost a fee. It is shown first.",
  },
  "appointments.calendar": { fr: "Ajouter à mon calendrier", en: "Add to my calendar" },
  "appointments.calendar.title": { fr: "Rendez-vous", en: "Appointment" },
  "appointments.details": { fr: "Détails", en: "Details" },
  "appointments.detail.service": { fr: "Service", en: "Service" },
  "appointments.detail.length": { fr: "Durée", en: "Length" },
  "appointments.detail.price": { fr: "Prix", en: "Price" },
  "appointments.detail.how": { fr: "Rencontre", en: "Meeting" },
  "appointments.detail.place": { fr: "Lieu", en: "Place" },
  "appointments.detail.room": { fr: "Salle", en: "Room" },
  "appointments.detail.number": { fr: "Séance", en: "Session" },
  "appointments.detail.price.note": {
    fr: "Rien n’est débité avant la séance.",
    en: "Nothing is charged before the session.",
  },
  "appointments.agreement.todo": { fr: "Entente à lire et à signer", en: "Agreement to read and sign" },
  "appointments.agreement.todo.text": {
    fr: "Elle dit le prix, les frais d’annulation et les limites du secret.",
    en: "It states the price, the cancellation fees and the limits of confidentiality.",
  },
  "appointments.agreement.read": { fr: "Lire et signer", en: "Read and sign" },
  "appointments.agreement.signed": { fr: "Entente signée", en: "Agreement signed" },
  "appointments.agreement.see": { fr: "Relire", en: "Read again" },
  "appointments.all": { fr: "Tous mes rendez-vous", en: "All my appointments" },

  "appointments.cancel.title": { fr: "Annuler ce rendez-vous?", en: "Cancel this appointment?" },
  "appointments.cancel.keep": { fr: "Garder mon rendez-vous", en: "Keep my appointment" },
  "appointments.cancel.go": { fr: "Annuler le rendez-vous", en: "Cancel the appointment" },
  "appointments.cancel.pay": { fr: "Annuler pour {fee}", en: "Cancel for {fee}" },
  "appointments.cancel.other": { fr: "Déplacer plutôt", en: "Move it instead" },
  "appointments.cancelled.toast": { fr: "Le rendez-vous est annulé.", en: "The appointment is cancelled." },
  "appointments.moved.toast": { fr: "Le rendez-vous est déplacé.", en: "The appointment is moved." },
  "appointments.fee.free": { fr: "Sans frais.", en: "No fee." },
  "appointments.fee.amount": { fr: "Des frais de {fee} s’appliquent.", en: "A fee of {fee} applies." },
  "appointments.fee.early": {
    fr: "Vous êtes à plus de {hours} h du rendez-vous (jusqu’à {moment}).",
    en: "You are more than {hours} h ahead of the appointment (until {moment}).",
  },
  "appointments.fee.agreement": {
    fr: "Il reste moins de {hours} h : c’est ce que dit l’entente que vous avez signée le {signed}. Si quelqu’un prend l’heure, les frais tombent.",
    en: "Less than {hours} h remain: this is what the agreement you signed on {signed} says. If someone takes the time, the fee is dropped.",
  },
  "appointments.fee.no_agreement": {
    fr: "Aucune entente n’est signée, donc rien n’est dû.",
    en: "No agreement is signed, so nothing is owed.",
  },
  "appointments.fee.first_waived": {
    fr: "La première annulation tardive n’est pas facturée.",
    en: "The first late cancellation is not billed.",
  },
  "appointments.fee.payer_forbids": {
    fr: "Votre payeur n’accepte pas de frais d’annulation.",
    en: "Your payer does not accept cancellation fees.",
  },
  "appointments.fee.proposed": {
    fr: "Vous n’aviez pas encore accepté cette heure.",
    en: "You had not accepted this time yet.",
  },
  "appointments.fee.practice": { fr: "La clinique change l’heure.", en: "The practice changes the time." },
  "appointments.fee.changed": {
    fr: "Les frais ont changé entre-temps. Voici le montant exact.",
    en: "The fee has changed meanwhile. Here is the exact amount.",
  },

  "appointments.move.title": { fr: "Choisir une autre heure", en: "Choose another time" },
  "appointments.move.from": { fr: "Maintenant : {moment}", en: "Now: {moment}" },
  "appointments.move.go": { fr: "Déplacer à cette heure", en: "Move to this time" },
  "appointments.move.pay": { fr: "Déplacer pour {fee}", en: "Move for {fee}" },
  "appointments.move.pick": { fr: "Choisissez une heure.", en: "Choose a time." },

  "appointments.slots.days": { fr: "Jours", en: "Days" },
  "appointments.slots.week": { fr: "{from} au {to}", en: "{from} to {to}" },
  "appointments.slots.previous": { fr: "Semaine précédente", en: "Previous week" },
  "appointments.slots.next": { fr: "Semaine suivante", en: "Next week" },
  "appointments.slots.count": {
    fr: "{count, plural, =0 {aucune heure libre} one {# heure libre} other {# heures libres}}",
    en: "{count, plural, =0 {no free times} one {# free time} other {# free times}}",
  },
  "appointments.slots.none.day": { fr: "Aucune heure libre ce jour-là.", en: "No free times on this day." },
  "appointments.slots.first": { fr: "Première heure libre : {moment}", en: "First free time: {moment}" },
  "appointments.slots.none": { fr: "Aucune heure libre pour l’instant", en: "No free times for now" },
  "appointments.slots.none.text": {
    fr: "De nouvelles heures s’ouvrent chaque jour. Revenez demain, ou appelez-nous au {phone} : nous cherchons avec vous.",
    en: "New times open every day. Come back tomorrow, or call us at {phone}: we will look with you.",
  },
  "appointments.slots.morning": { fr: "Matin", en: "Morning" },
  "appointments.slots.afternoon": { fr: "Après-midi", en: "Afternoon" },
  "appointments.slots.evening": { fr: "Soir", en: "Evening" },
  "appointments.slots.zone": { fr: "Heures affichées : {zone}.", en: "Times shown: {zone}." },
  "appointments.slots.zone.other": {
    fr: "Heures affichées : {zone}, là où vous êtes. La clinique vit à {practice}.",
    en: "Times shown: {zone}, where you are. The practice lives on {practice}.",
  },

  "appointments.book.title": { fr: "Choisir mon heure", en: "Choose my time" },
  "appointments.book.lead": {
    fr: "Avec {name}. Rien n’est débité avant la séance.",
    en: "With {name}. Nothing is charged before the session.",
  },
  "appointments.book.closed": { fr: "Ce calendrier n’est pas ouvert", en: "This calendar is not open" },
  "appointments.book.closed.text": {
    fr: "Votre thérapeute vous propose une date ou vous ouvre son calendrier; vous l’apprenez par courriel.",
    en: "Your therapist proposes a date or opens the calendar to you; you will hear by e-mail.",
  },
  "appointments.book.how": { fr: "Rencontre", en: "Way of meeting" },
  "appointments.book.summary": { fr: "Votre rendez-vous", en: "Your appointment" },
  "appointments.book.when": { fr: "Quand", en: "When" },
  "appointments.book.none": { fr: "Choisissez une heure à gauche.", en: "Choose a time." },
  "appointments.book.next": { fr: "Continuer", en: "Continue" },
  "appointments.book.back": { fr: "Changer d’heure", en: "Change the time" },
  "appointments.book.review": { fr: "Vérifier et confirmer", en: "Review and confirm" },
  "appointments.book.held": {
    fr: "Cette heure est gardée pour vous jusqu’à {time}.",
    en: "Until {time}, this time is kept for you.",
  },
  "appointments.book.held.over": {
    fr: "Cette heure n’est plus gardée. Vous pouvez encore la confirmer si elle est libre.",
    en: "This time is no longer kept. You can still confirm it if it is free.",
  },
  "appointments.book.confirm": { fr: "Confirmer le rendez-vous", en: "Confirm the appointment" },
  "appointments.book.sign": { fr: "Signer et confirmer", en: "Sign and confirm" },
  "appointments.book.busy": { fr: "Réservation en cours", en: "Booking" },
  "appointments.book.done": { fr: "Votre rendez-vous est fixé.", en: "Your appointment is set." },

  "appointments.agreement.title": { fr: "Entente de service", en: "Service agreement" },
  "appointments.agreement.lead": { fr: "Avec {name}.", en: "With {name}." },
  "appointments.agreement.text": { fr: "Texte de l’entente", en: "Text of the agreement" },
  "appointments.agreement.version": {
    fr: "Version {version}. Une copie reste dans votre espace.",
    en: "Version {version}. A copy stays in your space.",
  },
  "appointments.agreement.price": { fr: "Séance", en: "Session" },
  "appointments.agreement.late": {
    fr: "Annulation à moins de {hours} h",
    en: "Cancelling less than {hours} h before",
  },
  "appointments.agreement.missed": { fr: "Séance manquée", en: "Missed session" },
  "appointments.agreement.name": {
    fr: "Pour accepter, écrivez votre nom complet",
    en: "To accept, type your full name",
  },
  "appointments.agreement.name.help": {
    fr: "Il vaut signature. La date, l’heure et la version du texte sont gardées.",
    en: "It counts as a signature. The date, time and version of the text are kept.",
  },
  "appointments.agreement.name.needed": {
    fr: "Écrivez votre prénom et votre nom.",
    en: "Type your first and last name.",
  },
  "appointments.agreement.sign": { fr: "Accepter et signer", en: "Accept and sign" },
  "appointments.agreement.done": { fr: "L’entente est signée.", en: "The agreement is signed." },
  "appointments.agreement.by": {
    fr: "Signée par {name}, {moment}, version {version}.",
    en: "Signed by {name}, {moment}, version {version}.",
  },
  "appointments.agreement.changed": {
    fr: "Le texte vient de changer. Relisez-le avant de signer.",
    en: "The text has just changed. Read it again before signing.",
  },

  "appointments.link.title": { fr: "Votre rendez-vous", en: "Your appointment" },
  "appointments.link.lead": {
    fr: "Confirmez, déplacez ou annulez sans vous connecter.",
    en: "Confirm, move or cancel without signing in.",
  },
  "appointments.link.old": { fr: "Ce lien n’est plus bon", en: "This link no longer works" },
  "appointments.link.old.text": {
    fr: "Il s’arrête au début du rendez-vous. Votre espace montre toujours vos rendez-vous, et nous répondons au {phone}.",
    en: "It ends when the appointment starts. Your space always shows your appointments, and we answer at {phone}.",
  },
  "appointments.link.signin": { fr: "Ouvrir mon espace", en: "Open my space" },
  "appointments.link.over": {
    fr: "Il n’y a plus rien à changer ici.",
    en: "There is nothing left to change here.",
  },
} satisfies Record<`appointments.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
