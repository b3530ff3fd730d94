-- The first text of the service agreement. A new version is a new migration: nobody changes what was signed.
insert into legal_texts (key, version, language, title, body, hash, effective_at)
select 'service_agreement', '2026-01', language, title, body, sha256(convert_to(body, 'UTF8')), '2026-01-01T05:00:00Z'
from (values
  ('fr', 'Entente de service', '## Ce que nous convenons
Cette entente lie la personne qui la signe et le professionnel ou la professionnelle dont le nom figure ci-dessus. Elle dit ce que vous pouvez attendre, ce que cela coûte et ce qui est protégé. Vous pouvez poser vos questions avant de signer, et en tout temps ensuite.

## Les séances
Le but, la méthode et la durée des séances sont discutés ensemble et revus au besoin. Vous pouvez refuser une méthode, prendre une pause ou arrêter quand vous voulez, sans avoir à vous justifier. La première rencontre sert à voir si l’aide proposée vous convient.

## Le prix et le paiement
Le prix de la séance est celui qui est affiché ci-dessus; celui d’un rendez-vous déjà pris ne change pas. Le paiement se fait après la séance. Un reçu vous est remis pour vos impôts et vos assurances.

## Annuler ou déplacer
Vous pouvez confirmer, déplacer ou annuler un rendez-vous jusqu’à son début. Avant le délai d’avis affiché ci-dessus, c’est sans frais. Après ce délai, ou si vous ne venez pas, les frais affichés ci-dessus peuvent s’appliquer. Le montant exact vous est toujours montré avant que vous annuliez. Aucuns frais ne s’appliquent si la plage est reprise par une autre personne, si c’est la clinique qui annule, si un problème technique empêche la séance, ou si votre payeur l’interdit.

## Le secret professionnel
Ce que vous dites est confidentiel. Le secret professionnel peut être levé seulement avec votre accord ou quand la loi l’exige ou le permet : un risque sérieux de mort ou de blessures graves pour vous ou une autre personne, la sécurité ou le développement d’un enfant compromis, ou l’ordre d’un tribunal. Dans la mesure du possible, nous vous en parlons d’abord.

## Les séances à distance
Par vidéo ou par téléphone, choisissez un endroit où l’on ne vous entend pas. Au début de la séance, on vous demande où vous êtes et à quel numéro vous joindre si la communication est coupée. Aucune séance n’est enregistrée.

## Entre les séances
La messagerie et le téléphone ne sont pas surveillés jour et nuit. En cas de danger, composez le 911. Pour parler à quelqu’un tout de suite : 988 (par téléphone ou texto), 1 866 APPELLE, ou Info-Social 811, option 2.

## Votre dossier
Un dossier est tenu comme la loi et l’ordre professionnel l’exigent. Vous pouvez le consulter, en demander une copie et y faire corriger ce qui est inexact. Il est détruit de façon sûre à la fin du délai de conservation. La personne responsable de la protection des renseignements personnels est nommée au bas du site.

## Si quelque chose ne va pas
Parlez-en d’abord à votre professionnel ou à la clinique, si vous le pouvez. Vous pouvez changer de professionnel en tout temps, et vous adresser à son ordre professionnel.

## Votre accord
En tapant mon nom, je confirme avoir lu cette entente, avoir pu poser mes questions et l’accepter librement. Je peux y mettre fin en tout temps.'),
  ('en', 'Service agreement', '## What we agree on
This agreement binds the person who signs it and the professional named above. It says what you can expect, what it costs and what is protected. You may ask questions before you sign, and at any time afterwards.

## The sessions
The aim, the method and the length of the work are discussed together and reviewed when needed. You may refuse a method, take a break or stop whenever you want, without giving a reason. The first meeting is there to see whether the help offered suits you.

## Price and payment
The price of a session is the one shown above; the price of an appointment that is already booked does not change. You pay after the session. You receive a receipt for your taxes and your insurance.

## Cancelling or moving
You can confirm, move or cancel an appointment until it starts. Before the notice period shown above, this is free. After it, or if you do not come, the fee shown above may apply. You are always shown the exact amount before you cancel. No fee applies when somebody else takes the time, when the practice cancels, when a technical problem prevents the session, or when your payer forbids it.

## Professional secrecy
What you say is confidential. Secrecy may be lifted only with your agreement, or when the law requires or allows it: a serious risk of death or grave injury to you or to somebody else, a child whose safety or development is in danger, or the order of a court. Whenever possible we speak with you first.

## Sessions at a distance
By video or phone, choose a place where nobody hears you. At the beginning you are asked where you are and which number to call if we are cut off. No session is recorded.

## Between sessions
Messages and phone are not watched day and night. In danger, call 911. To speak with somebody right away: 988 (by phone or text), 1-866-APPELLE, or Info-Social 811, option 2.

## Your file
A file is kept as the law and the professional order require. You may read it, ask for a copy and have what is inaccurate corrected. It is destroyed safely at the end of the retention period. The person in charge of the protection of personal information is named at the bottom of the site.

## If something is not right
Speak first with your professional or the practice, if you can. You may change professionals at any time, and you may write to the professional’s order.

## Your agreement
By typing my name, I confirm that I have read this agreement, that I could ask questions and that I accept it freely. I may end it at any time.')
) as texts (language, title, body);
