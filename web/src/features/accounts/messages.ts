import { texts } from "../../i18n/texts.tsx";

const messages = {
  "accounts.email": { fr: "Courriel", en: "Email" },
  "accounts.email.error": {
    fr: "Écrivez votre courriel en entier. Exemple : nom@exemple.ca.",
    en: "Type your whole email. Example: name@example.ca.",
  },
  "accounts.password": { fr: "Mot de passe", en: "Password" },
  "accounts.password.new": { fr: "Nouveau mot de passe", en: "New password" },
  "accounts.password.current": { fr: "Mot de passe actuel", en: "Current password" },
  "accounts.password.again": { fr: "Écrivez votre mot de passe.", en: "Type your password." },
  "accounts.password.help": {
    fr: "Au moins 10 caractères. Une phrase connue de vous seulement fait très bien.",
    en: "At least 10 characters. A sentence that only you know works very well.",
  },
  "accounts.password.short": { fr: "Il faut au moins 10 caractères.", en: "At least 10 characters are needed." },
  "accounts.firstName": { fr: "Prénom", en: "First name" },
  "accounts.firstName.error": { fr: "Écrivez votre prénom.", en: "Type your first name." },
  "accounts.lastName": { fr: "Nom", en: "Last name" },
  "accounts.lastName.error": { fr: "Écrivez votre nom.", en: "Type your last name." },
  "accounts.continue": { fr: "Continuer", en: "Continue" },
  "accounts.back": { fr: "Retour", en: "Back" },
  "accounts.sending": { fr: "Envoi en cours", en: "Sending" },
  "accounts.saving": { fr: "Enregistrement", en: "Saving" },
  "accounts.toSignIn": { fr: "Aller à la connexion", en: "Go to sign-in" },

  "accounts.signIn.title": { fr: "Bon retour", en: "Welcome back" },
  "accounts.signIn.lead": { fr: "Connectez-vous pour voir votre prochain pas.", en: "Sign in to see your next step." },
  "accounts.signIn.action": { fr: "Se connecter", en: "Sign in" },
  "accounts.signIn.busy": { fr: "Connexion en cours", en: "Signing in" },
  "accounts.signIn.forgot": { fr: "Oublié?", en: "Forgot it?" },
  "accounts.signIn.wrong": {
    fr: "Ce courriel et ce mot de passe ne vont pas ensemble.",
    en: "This email and password do not go together.",
  },
  "accounts.signIn.wrong.next": {
    fr: "Vérifiez-les et réessayez. Après cinq essais, nous attendons 15 minutes.",
    en: "Check them and try again. After five tries we wait 15 minutes.",
  },
  "accounts.signIn.new": {
    fr: "Nouveau ici? Pas besoin de compte pour <ask>demander de l’aide</ask>. Vous pouvez aussi <register>créer un compte</register>.",
    en: "New here? You do not need an account to <ask>ask for help</ask>. You can also <register>create an account</register>.",
  },
  "accounts.signIn.professional": {
    fr: "Professionnel ou professionnelle? <join>Devenez membre</join>.",
    en: "Are you a professional? <join>Become a member</join>.",
  },
  "accounts.demo": { fr: "Comptes de démonstration", en: "Demonstration accounts" },
  "accounts.demo.client": { fr: "Client", en: "Client" },
  "accounts.demo.professional": { fr: "Professionnelle", en: "Professional" },
  "accounts.demo.owner": { fr: "Direction", en: "Owner" },
  "accounts.demo.intake": { fr: "Accueil clinique", en: "Clinical intake" },
  "accounts.demo.front_desk": { fr: "Réception", en: "Front desk" },
  "accounts.demo.billing": { fr: "Facturation", en: "Billing" },
  "accounts.demo.staff": { fr: "Équipe", en: "Team" },
  "accounts.demo.others": {
    fr: "{count, plural, one {Un autre compte} other {# autres comptes}}",
    en: "{count, plural, one {One other account} other {# other accounts}}",
  },

  "accounts.code.title": { fr: "Encore un code", en: "One more code" },
  "accounts.code.lead": {
    fr: "Ouvrez votre application d’authentification et écrivez le code à 6 chiffres. Un code de secours convient aussi.",
    en: "Open your authenticator app and type the 6-digit code. A recovery code works too.",
  },
  "accounts.code": { fr: "Code", en: "Code" },
  "accounts.code.error": {
    fr: "Écrivez les 6 chiffres. Exemple : 123 456.",
    en: "Type the 6 digits. Example: 123 456.",
  },
  "accounts.code.trust": {
    fr: "Ne plus demander de code sur cet appareil pendant 30 jours",
    en: "Do not ask for a code on this device for 30 days",
  },

  "accounts.register.title": { fr: "Créer un compte", en: "Create an account" },
  "accounts.register.lead": {
    fr: "Pour suivre votre demande et vos rendez-vous au même endroit.",
    en: "To follow your request and appointments in one place.",
  },
  "accounts.register.action": { fr: "Créer mon compte", en: "Create my account" },
  "accounts.register.have": {
    fr: "Vous avez déjà un compte? <signIn>Connectez-vous</signIn>.",
    en: "You already have an account? <signIn>Sign in</signIn>.",
  },
  "accounts.register.terms": {
    fr: "En créant un compte, vous acceptez les <terms>conditions</terms> et la <privacy>politique de confidentialité</privacy>.",
    en: "By creating an account, you accept the <terms>terms</terms> and the <privacy>privacy policy</privacy>.",
  },
  "accounts.mailed.title": { fr: "Regardez vos courriels", en: "Check your email" },
  "accounts.mailed.text": {
    fr: "Si {email} peut recevoir ce lien, il arrive dans quelques minutes. Il est bon pour 24 heures.",
    en: "If {email} can receive this link, it arrives within a few minutes. It is good for 24 hours.",
  },
  "accounts.mailed.none": {
    fr: "Rien reçu? Regardez aussi dans les courriels indésirables.",
    en: "Nothing there? Look in your junk mail too.",
  },
  "accounts.mailed.again": { fr: "Renvoyer le courriel", en: "Send the email again" },
  "accounts.mailed.sent": { fr: "Nous l’avons renvoyé.", en: "We sent it again." },

  "accounts.verify.title": { fr: "Confirmer votre courriel", en: "Confirm your email" },
  "accounts.verify.lead": {
    fr: "Un dernier geste, et votre compte est ouvert.",
    en: "One last step, and your account is open.",
  },
  "accounts.verify.action": { fr: "C’est bien mon courriel", en: "This is my email" },
  "accounts.verify.done": { fr: "Votre courriel est confirmé.", en: "Your email is confirmed." },
  "accounts.verify.done.text": { fr: "Vous pouvez maintenant vous connecter.", en: "You can now sign in." },
  "accounts.verify.done.applicant": {
    fr: "Connectez-vous pour suivre votre candidature. La clinique vérifie d’abord votre permis.",
    en: "Sign in to follow your application. The practice first verifies your licence.",
  },
  "accounts.link.gone": { fr: "Ce lien n’est plus valide.", en: "This link is no longer valid." },
  "accounts.link.gone.text": {
    fr: "Il a déjà servi, ou son temps est passé. Demandez-en un nouveau.",
    en: "It was already used, or its time has passed. Ask for a new one.",
  },

  "accounts.forgot.title": { fr: "Mot de passe oublié", en: "Forgotten password" },
  "accounts.forgot.lead": {
    fr: "Écrivez votre courriel. Nous vous envoyons un lien pour en choisir un nouveau.",
    en: "Type your email. We send you a link to choose a new one.",
  },
  "accounts.forgot.action": { fr: "Envoyer le lien", en: "Send the link" },
  "accounts.forgot.text": {
    fr: "Si un compte existe pour {email}, le lien arrive dans quelques minutes. Il est bon pour une heure.",
    en: "If there is an account for {email}, the link arrives within a few minutes. It is good for one hour.",
  },
  "accounts.reset.title": { fr: "Choisir un mot de passe", en: "Choose a password" },
  "accounts.reset.lead": {
    fr: "Toutes vos autres connexions se termineront.",
    en: "All your other sign-ins will end.",
  },
  "accounts.reset.action": { fr: "Enregistrer le mot de passe", en: "Save the password" },
  "accounts.reset.done": { fr: "Votre mot de passe est changé.", en: "Your password is changed." },
  "accounts.activate.title": { fr: "Bienvenue dans l’équipe", en: "Welcome to the team" },
  "accounts.activate.lead": {
    fr: "Choisissez un mot de passe pour ouvrir votre compte.",
    en: "Choose a password to open your account.",
  },
  "accounts.activate.action": { fr: "Ouvrir mon compte", en: "Open my account" },
  "accounts.activate.done": { fr: "Votre compte est ouvert.", en: "Your account is open." },
  "accounts.claim.title": { fr: "Votre dossier vous attend, {firstName}", en: "Your file is waiting, {firstName}" },
  "accounts.claim.waiting": { fr: "Votre dossier", en: "Your file" },
  "accounts.claim.new": {
    fr: "Choisissez un mot de passe. Votre demande et vos rendez-vous seront dans votre compte, à l’adresse {email}.",
    en: "Choose a password. Your request and appointments will be in your account, at {email}.",
  },
  "accounts.claim.known": {
    fr: "Un compte existe déjà pour {email}. Votre demande et vos rendez-vous vont s’y joindre.",
    en: "There is already an account for {email}. Your request and appointments will join it.",
  },
  "accounts.claim.action": { fr: "Ouvrir mon dossier", en: "Open my file" },
  "accounts.claim.done": { fr: "Votre dossier est dans votre compte.", en: "Your file is in your account." },

  "accounts.locked.title": { fr: "Toujours là, {name}?", en: "Still there, {name}?" },
  "accounts.locked.text": {
    fr: "Ce poste est verrouillé. Ce que vous avez écrit est gardé.",
    en: "This work place is locked. What you typed is kept.",
  },
  "accounts.locked.action": { fr: "Déverrouiller", en: "Unlock" },
  "accounts.locked.out": { fr: "Se déconnecter", en: "Sign out" },
  "accounts.locked.out.warning": {
    fr: "Se déconnecter efface ce qui est écrit sur cette page.",
    en: "Signing out erases what is typed on this page.",
  },

  "accounts.page.title": { fr: "Mon compte", en: "My account" },
  "accounts.page.lead": {
    fr: "Vos accès, votre langue, votre sécurité.",
    en: "Your access, your language, your security.",
  },
  "accounts.page.who": { fr: "Vous", en: "You" },
  "accounts.page.name": { fr: "Nom", en: "Name" },
  "accounts.page.kind": { fr: "Compte", en: "Account" },
  "accounts.kind.client": { fr: "Client, cliente", en: "Client" },
  "accounts.kind.professional": { fr: "Professionnel, professionnelle", en: "Professional" },
  "accounts.kind.staff": { fr: "Équipe de la clinique", en: "Practice team" },
  "accounts.page.language": { fr: "Langue des pages et des courriels", en: "Language of pages and emails" },
  "accounts.language.fr": { fr: "Français", en: "Français" },
  "accounts.language.en": { fr: "English", en: "English" },
  "accounts.page.look": { fr: "Apparence et discrétion", en: "Appearance and discretion" },
  "accounts.theme": { fr: "Apparence", en: "Appearance" },
  "accounts.theme.system": { fr: "Comme l’appareil", en: "Like the device" },
  "accounts.theme.light": { fr: "Claire", en: "Light" },
  "accounts.theme.dark": { fr: "Sombre", en: "Dark" },
  "accounts.discreet": { fr: "Mode discret", en: "Discreet mode" },
  "accounts.discreet.help": {
    fr: "Le titre et l’icône de l’onglet ne disent pas ce que vous lisez, sur cet appareil.",
    en: "The tab’s title and icon do not tell what you are reading, on this device.",
  },
  "accounts.page.password": { fr: "Mot de passe", en: "Password" },
  "accounts.password.action": { fr: "Changer le mot de passe", en: "Change the password" },
  "accounts.password.changed": {
    fr: "Votre mot de passe est changé. Vos autres connexions sont terminées.",
    en: "Your password is changed. Your other sign-ins have ended.",
  },
  "accounts.page.signIns": { fr: "Vos connexions", en: "Your sign-ins" },
  "accounts.signIns.current": { fr: "Cet appareil", en: "This device" },
  "accounts.signIns.used": { fr: "Utilisé {when}", en: "Used {when}" },
  "accounts.signIns.end": { fr: "Terminer", en: "End" },
  "accounts.signIns.end.label": { fr: "Terminer la connexion de {agent}", en: "End the sign-in of {agent}" },
  "accounts.signIns.ended": { fr: "Cette connexion est terminée.", en: "This sign-in has ended." },
  "accounts.signIns.endAll": { fr: "Terminer toutes les autres", en: "End all the others" },
  "accounts.signIns.allEnded": {
    fr: "Toutes vos autres connexions sont terminées.",
    en: "All your other sign-ins have ended.",
  },
  "accounts.signIns.unknown": { fr: "Appareil inconnu", en: "Unknown device" },

  "accounts.second.title": { fr: "Deuxième étape de connexion", en: "Second step of sign-in" },
  "accounts.second.off": {
    fr: "Un code de votre téléphone, en plus du mot de passe, protège votre compte si quelqu’un devine celui-ci.",
    en: "A code from your phone, besides the password, protects your account if somebody guesses it.",
  },
  "accounts.second.needed": {
    fr: "Votre compte ouvre des dossiers : activez la deuxième étape pour continuer.",
    en: "Your account opens files: switch the second step on to continue.",
  },
  "accounts.second.setUp": { fr: "Activer la deuxième étape", en: "Switch the second step on" },
  "accounts.second.on": { fr: "Activée", en: "On" },
  "accounts.second.isOff": { fr: "Inactive", en: "Off" },
  "accounts.second.left": {
    fr: "{count, plural, =0 {Il ne reste aucun code de secours} one {Il reste 1 code de secours} other {Il reste # codes de secours}}",
    en: "{count, plural, =0 {No recovery code is left} one {1 recovery code is left} other {# recovery codes are left}}",
  },
  "accounts.second.devices": {
    fr: "{count, plural, =0 {aucun appareil de confiance} one {1 appareil de confiance} other {# appareils de confiance}}",
    en: "{count, plural, =0 {no trusted device} one {1 trusted device} other {# trusted devices}}",
  },
  "accounts.second.renew": { fr: "Nouveaux codes de secours", en: "New recovery codes" },
  "accounts.second.disable": { fr: "Désactiver", en: "Switch off" },
  "accounts.second.disable.text": {
    fr: "Votre compte ne sera plus protégé que par votre mot de passe. Vos autres connexions se terminent.",
    en: "Only your password will protect your account. Your other sign-ins end.",
  },
  "accounts.second.disabled": { fr: "La deuxième étape est désactivée.", en: "The second step is off." },
  "accounts.second.scan": {
    fr: "1. Ouvrez une application d’authentification et photographiez ce carré.",
    en: "1. Open an authenticator app and scan this square.",
  },
  "accounts.second.qr": {
    fr: "Code à photographier avec l’application d’authentification",
    en: "Code to scan with the authenticator app",
  },
  "accounts.second.secret": { fr: "Ou écrivez cette clé dans l’application :", en: "Or type this key in the app:" },
  "accounts.second.type": {
    fr: "2. Écrivez le code que l’application affiche.",
    en: "2. Type the code that the app shows.",
  },
  "accounts.second.enable": { fr: "Activer", en: "Switch on" },
  "accounts.recovery.title": { fr: "Vos codes de secours", en: "Your recovery codes" },
  "accounts.recovery.text": {
    fr: "Gardez-les en lieu sûr : chacun ouvre votre compte une fois, si vous perdez votre téléphone. Ils ne seront plus affichés.",
    en: "Keep them in a safe place: each opens your account once, if you lose your phone. They will not be shown again.",
  },
  "accounts.recovery.copy": { fr: "Copier", en: "Copy" },
  "accounts.recovery.copied": { fr: "Copié", en: "Copied" },
  "accounts.recovery.done": { fr: "Je les ai gardés", en: "I kept them" },
} satisfies Record<`accounts.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
