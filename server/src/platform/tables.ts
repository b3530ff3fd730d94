/** Generated from the migrated database by `npm run tables`; a test fails when it is stale. */
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

export type AbsencesTable = {
  id: string;
  professionalId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  act: "cancel" | "release";
  message: string | null;
  declaredBy: string;
  declaredAt: Date;
};

export type AccountAccessTable = {
  accountId: string;
  personId: string;
  scope: string[];
  startsAt: Date;
  endsAt: Date | null;
  grantedBy: string | null;
};

export type AccountAsksTable = {
  id: string;
  email: string;
  purpose: "verification" | "password";
  createdAt: Date;
};

export type AccountsTable = {
  id: string;
  personId: string;
  kind: "client" | "professional" | "staff";
  email: string;
  emailVerifiedAt: Date | null;
  status: "pending" | "invited" | "active" | "suspended" | "deactivated";
  createdAt: Date;
  leftAt: Date | null;
};

export type AgreedPricesTable = {
  id: string;
  clientId: string;
  professionalId: string;
  serviceId: string;
  amountCents: number;
  currency: string;
  agreedBy: string | null;
  agreedAt: Date;
  endedAt: Date | null;
};

export type AlertAccessesTable = {
  alertId: string;
  personId: string;
  startsAt: Date;
  endsAt: Date;
};

export type AlertNotesTable = {
  alertId: string;
  sealed: Buffer;
};

export type AlertStepsTable = {
  id: string;
  alertId: string;
  at: Date;
  step: "raised" | "seen" | "acknowledged" | "escalated" | "nobody_on_call" | "closed";
  byId: string | null;
  toId: string | null;
};

export type AlertTextsTable = {
  id: string;
  alertId: string;
  source: "message" | "request" | "contact";
  sourceId: string;
  tier: "today" | "urgent" | "immediate";
  phraseIds: string[];
  foundAt: Date;
};

export type AlertsTable = {
  id: string;
  tier: "today" | "urgent" | "immediate";
  source: "message" | "request" | "contact";
  sourceId: string;
  phraseIds: string[];
  subjectId: string | null;
  ownerId: string | null;
  responsibleId: string | null;
  raisedAt: Date;
  dueAt: Date;
  escalations: number;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  falsePositive: boolean | null;
  gathersFor: string | null;
  rounds: number;
  gathersAlso: string | null;
};

export type AllocationsTable = {
  id: string;
  paymentId: string;
  shareId: string;
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  allocatedAt: Date;
  releasedAt: Date | null;
};

export type AppointmentParticipantsTable = {
  appointmentId: string;
  personId: string;
  fileId: string;
  side: "client" | "professional";
  role: "client" | "treating" | "co_treating" | "supervisor" | "interpreter";
  hidden: Generated<boolean>;
  attendance: "present" | "absent" | "late" | null;
  outcome: "completed" | "partial" | "cancelled_by_practice" | "technical_failure" | "cancelled_early" | "cancelled_late" | "no_show" | null;
  chargeShareBasisPoints: number;
  startsAt: Date;
};

export type AppointmentsTable = {
  id: string;
  fileId: string;
  episodeId: string | null;
  requestId: string | null;
  serviceId: string;
  startsAt: Date;
  endsAt: Date;
  modality: "video" | "in_person" | "phone";
  siteId: string | null;
  roomId: string | null;
  meetingLink: string | null;
  priceCents: number;
  currency: string;
  state: "scheduled" | "completed" | "cancelled" | "no_show";
  proposedByPractice: boolean;
  bookedBy: string | null;
  bookedAt: Date;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  cancelledAt: Date | null;
  cancelledBy: string | null;
  cancellation: "client" | "practice" | "moved" | null;
  revision: number;
  absenceId: string | null;
};

export type ArrivalsTable = {
  appointmentId: string;
  clientId: string;
  arrivedAt: Date;
  markedBy: string;
};

export type AuditEntriesTable = {
  id: string;
  tx: Generated<string>;
  at: Date;
  actorId: string | null;
  accountId: string | null;
  actorRole: string;
  action: string;
  subjectId: string;
  clientId: string | null;
  details: ColumnType<unknown, string | undefined, string>;
};

export type AuditSealsTable = {
  number: number;
  sealedAt: Date;
  fromTx: string;
  untilTx: string;
  entries: number;
  previous: Buffer;
  head: Buffer;
  digests: Buffer;
};

export type AvailabilityExceptionsTable = {
  id: string;
  professionalId: string | null;
  kind: "time_off" | "extra_hours" | "holiday";
  startsAt: Date;
  endsAt: Date;
  siteId: string | null;
  modalities: string[] | null;
};

export type AvailabilityWindowsTable = {
  id: string;
  professionalId: string;
  siteId: string;
  weekday: number;
  starts: string;
  ends: string;
  modalities: string[];
  validFrom: string;
  validUntil: string | null;
};

export type BookingRulesTable = {
  professionalId: string;
  noticeHours: number;
  horizonDays: number;
  dailyMaximum: number;
  bufferMinutes: number | null;
};

export type CalendarFeedsTable = {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  initials: boolean;
  madeAt: Date;
  usedAt: Date | null;
};

export type CallBacksTable = {
  id: string;
  personId: string | null;
  name: string;
  phone: string;
  words: string | null;
  attempts: Generated<number>;
  lastTriedAt: Date | null;
  addedBy: string;
  addedAt: Date;
  doneBy: string | null;
  doneAt: Date | null;
};

export type CareTeamTable = {
  fileId: string;
  clientId: string;
  professionalId: string;
  role: "treating" | "co_treating" | "supervisor" | "on_call" | "successor" | "front_desk";
  startsAt: Date;
  endsAt: Date | null;
  consentedAt: Date | null;
  earlier: Generated<"nothing" | "summary" | "all">;
};

export type ChallengesTable = {
  tokenHash: Buffer;
  accountId: string;
  transport: "token" | "cookie";
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

export type ChargeCreditsTable = {
  id: string;
  refundId: string;
  allocationId: string;
  shareId: string;
  chargeId: string;
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  feeCents: number;
  payoutCents: number;
  postedAt: Date;
  transactionId: string;
};

export type ChargeHoldsTable = {
  id: string;
  chargeId: string;
  reason: "disputed" | "third_party" | "agreement";
  note: string | null;
  heldBy: string;
  heldAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
};

export type ChargeSharesTable = {
  id: string;
  chargeId: string;
  payerId: string;
  coverageId: string | null;
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  postedAt: Date;
  state: "open" | "paid" | "voided";
};

export type ChargesTable = {
  id: string;
  appointmentId: string | null;
  clientId: string;
  professionalId: string;
  fileId: string;
  serviceId: string;
  kind: "late_cancellation" | "late_move" | "missed_session" | "other" | "partial_session" | "session";
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  minutes: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  taxReason: "exempt" | "taxable";
  taxRule: string;
  taxRuleSince: string;
  feeBasisPoints: number;
  feeCents: number;
  payoutCents: number;
  currency: string;
  postedAt: Date;
  transactionId: string;
  reversedAt: Date | null;
  reversalId: string | null;
  dueOn: string;
  lateFeeId: string | null;
};

export type ClockTable = {
  onlyRow: boolean;
  shift: string;
};

export type ClosingOutcomesTable = {
  closingId: string;
  fileId: string;
  clientId: string;
  outcome: "completed" | "partial" | "cancelled_by_practice" | "technical_failure" | "cancelled_early" | "cancelled_late" | "no_show";
  minutes: number | null;
  feeCents: number;
  currency: string;
  because: "full" | "partial" | "practice" | "technical" | "early" | "agreement" | "no_agreement" | "not_accepted" | "refilled" | "payer_forbids" | "first_waived" | "waived";
  agreementId: string | null;
};

export type ClosingsTable = {
  id: string;
  appointmentId: string;
  fileId: string;
  was: "scheduled" | "cancelled";
  closedBy: string;
  closedAt: Date;
  reopenedBy: string | null;
  reopenedAt: Date | null;
};

export type ColleaguesTable = {
  id: string;
  askedBy: string;
  asked: string;
  askedAt: Date;
  state: "asked" | "agreed" | "declined" | "ended";
  decidedBy: string | null;
  decidedAt: Date | null;
};

export type CollectionsTable = {
  chargeId: string;
  payerId: string;
  dueAt: Date;
  outcome: "asked" | "no_method" | "nothing_to_take" | "reversed" | null;
  paymentId: string | null;
  doneAt: Date | null;
};

export type ConsentsTable = {
  id: string;
  personId: string;
  givenBy: string;
  purpose: string;
  textKey: string;
  textVersion: string;
  textLanguage: string;
  textHash: Buffer;
  scope: ColumnType<unknown, string | undefined, string>;
  typedName: string | null;
  form: "typed" | "click" | "verbal" | "paper";
  network: string | null;
  agent: string | null;
  givenAt: Date;
  withdrawnAt: Date | null;
};

export type ContactPointsTable = {
  id: string;
  personId: string;
  kind: "email" | "phone" | "post";
  value: string;
  verifiedAt: Date | null;
  safeText: Generated<boolean>;
  safeVoicemail: Generated<boolean>;
  safePost: Generated<boolean>;
  preferred: Generated<boolean>;
  createdAt: Date;
  endedAt: Date | null;
};

export type ContactResponsesTable = {
  id: string;
  submissionId: string;
  respondedBy: string;
  respondedAt: Date;
  sealed: Buffer;
};

export type ContactSubmissionsTable = {
  id: string;
  topic: "general" | "school" | "organisation";
  state: "new" | "responded" | "archived";
  suspected: boolean;
  givenName: string;
  familyName: string;
  email: string;
  phone: string | null;
  organisation: string | null;
  locale: "fr" | "en";
  sealed: Buffer;
  receivedAt: Date;
  people: number | null;
  need: "sessions" | "workshops" | "after_event" | "training" | "other" | null;
};

export type CoveragesTable = {
  id: string;
  payerId: string;
  clientId: string;
  authorisationNumber: string | null;
  shareBasisPoints: number;
  sessionCap: number | null;
  missedSessionRule: "payer" | "client" | "none";
  validFrom: string;
  validUntil: string | null;
};

export type CredentialsTable = {
  accountId: string;
  passwordHash: string;
  changedAt: Date;
  demonstration: boolean;
};

export type DelegationsTable = {
  accountId: string;
  professionalId: string;
  startsAt: Date;
  endsAt: Date | null;
};

export type DeletionRequestsTable = {
  id: string;
  personId: string;
  accountId: string;
  state: "open" | "approved" | "refused" | "withdrawn";
  wish: string | null;
  askedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  kept: ColumnType<unknown, string | undefined, string>;
};

export type DeliveriesTable = {
  id: string;
  key: string;
  notificationId: string | null;
  personId: string | null;
  channel: "email" | "sms" | "push";
  address: string;
  locale: "fr" | "en";
  kind: string;
  sealed: Buffer;
  state: "waiting" | "sent" | "failed" | "dropped";
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  subscriptionId: string | null;
  counted: Generated<boolean>;
  dueAt: Date | null;
  uselessAt: Date | null;
  guardianshipId: string | null;
  area: "logistics" | "billing" | "consent" | "clinical" | null;
  returnedAt: Date | null;
  returnedStatus: string | null;
  returnedHash: Buffer | null;
};

export type DestructionCertificatesTable = {
  id: string;
  personId: string;
  part: "wish" | "clinical_file" | "accounting" | "remainder";
  because: "wish" | "order_rule" | "order_rule_minor" | "tax_law" | "nothing_kept";
  lastDay: string | null;
  destroyedAt: Date;
  decidedBy: string | null;
  counts: ColumnType<unknown, string, string>;
};

export type DigestItemsTable = {
  id: string;
  personId: string;
  key: string;
  kind: string;
  titleFr: string;
  titleEn: string;
  path: string | null;
  createdAt: Date;
  toldAt: Date | null;
};

export type DisclosuresTable = {
  id: string;
  personId: string;
  recipient: string;
  content: string;
  reason: string;
  disclosedBy: string;
  at: Date;
};

export type DistinctPeopleTable = {
  personId: string;
  otherId: string;
  saidBy: string;
  saidAt: Date;
};

export type DocumentsTable = {
  id: string;
  uploadedBy: string;
  state: "arriving" | "quarantined" | "ready" | "refused";
  kind: "pdf" | "jpeg" | "png" | "heic" | "docx" | "txt" | null;
  bytes: number | null;
  sha256: Buffer | null;
  sealed: Buffer;
  beganAt: Date;
  arrivedAt: Date | null;
  scannedAt: Date | null;
  attachedAt: Date | null;
  clientId: string | null;
};

export type DutyShiftsTable = {
  id: string;
  personId: string;
  startsAt: Date;
  endsAt: Date;
  plannedBy: string;
  plannedAt: Date;
};

export type EmailChangesTable = {
  id: string;
  accountId: string;
  oldEmail: string;
  newEmail: string;
  askedAt: Date;
  expiresAt: Date;
  verifiedAt: Date | null;
  stoppedAt: Date | null;
  undoneAt: Date | null;
};

export type EmergencyContactsTable = {
  id: string;
  personId: string;
  name: string;
  relation: "partner" | "parent" | "child" | "sibling" | "relative" | "friend" | "other";
  phone: string;
  firstToCall: boolean;
  position: number;
  createdAt: Date;
};

export type EpisodesTable = {
  id: string;
  fileId: string;
  serviceKind: string;
  openedAt: Date;
  closedAt: Date | null;
  closeReason: string | null;
  requestId: string | null;
};

export type ExportLinksTable = {
  tokenHash: Buffer;
  exportId: string;
  accountId: string;
  madeAt: Date;
  expiresAt: Date;
};

export type ExportsTable = {
  id: string;
  personId: string;
  accountId: string;
  fileRequestId: string | null;
  locale: "fr" | "en";
  state: "building" | "ready" | "failed" | "erased";
  step: "waiting" | "gathering" | "papers" | "packing" | "done";
  askedAt: Date;
  readyAt: Date | null;
  eraseAt: Date | null;
  erasedAt: Date | null;
  attempt: number;
  bytes: number | null;
  sha256: Buffer | null;
  sealed: Buffer;
  guardianId: string | null;
};

export type FileMembersTable = {
  fileId: string;
  kind: string;
  clientId: string;
  joinedAt: Date;
  leftAt: Date | null;
  mergeId: string | null;
};

export type FileRequestAnswersTable = {
  id: string;
  fileRequestId: string;
  outcome: "granted" | "refused";
  ground: "no_authority" | "no_file" | "serious_harm" | "third_party" | null;
  decidedBy: string;
  decidedAt: Date;
  sealed: Buffer;
};

export type FileRequestsTable = {
  id: string;
  clientId: string;
  accountId: string;
  fileId: string;
  professionalId: string;
  state: "pending" | "granted" | "refused" | "withdrawn";
  askedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  sealed: Buffer;
  guardianId: string | null;
};

export type FilesTable = {
  id: string;
  kind: "individual" | "couple" | "family" | "group";
  label: string | null;
  openedAt: Date;
  closedAt: Date | null;
  legalHold: Generated<boolean>;
};

export type FreeCellsTable = {
  professionalId: string;
  week: string;
  minutes: number[];
  firstFreeAt: Date | null;
  countedAt: Date;
};

export type GuardianAnswersTable = {
  id: string;
  guardianshipId: string;
  purpose: "care" | "telehealth";
  agreed: boolean;
  answeredAt: Date;
  number: number;
};

export type GuardianshipProofFilesTable = {
  proofId: string;
  position: number;
  documentId: string;
};

export type GuardianshipProofsTable = {
  id: string;
  guardianshipId: string;
  kind: "birth_certificate" | "judgment" | "mandate" | "tutorship_act" | "other";
  reference: string | null;
  description: string;
  toldBy: string;
  toldAt: Date;
};

export type GuardianshipsTable = {
  id: string;
  wardId: string;
  guardianId: string;
  authority: "parent" | "tutor" | "mandate" | "tutorship";
  courtOrder: boolean;
  restriction: "no_information" | "no_decisions" | null;
  documentId: string | null;
  consent: "asked" | "given" | "refused" | "withdrawn";
  consentAt: Date | null;
  grants: Generated<string[]>;
  createdAt: Date;
  approvedAt: Date | null;
  endedAt: Date | null;
  scope: Generated<string[]>;
  expiresOn: string | null;
  askedBy: string | null;
  approvedBy: string | null;
  refusedAt: Date | null;
  refusedBy: string | null;
  refusalReason: string | null;
  endedBy: string | null;
  endReason: string | null;
  decidedAt: Date | null;
};

export type IdempotencyKeysTable = {
  accountId: string | null;
  endpoint: string;
  key: string;
  hash: Buffer;
  subjectId: string;
  answer: ColumnType<unknown, string | null, string | null>;
  claimedAt: Date;
  linkId: string | null;
};

export type LateFeesTable = {
  id: string;
  appointmentId: string;
  clientId: string;
  professionalId: string;
  act: "cancelled" | "moved";
  startsAt: Date;
  endsAt: Date;
  amountCents: number;
  currency: string;
  acceptedAt: Date;
  droppedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  because: "agreement" | "first_waived" | "waived" | null;
};

export type LeaveReasonsTable = {
  leaveId: string;
  reason: string;
};

export type LeavesTable = {
  id: string;
  professionalId: string;
  substituteId: string | null;
  note: string | null;
  declaredBy: string;
  declaredAt: Date;
};

export type LedgerAccountsTable = {
  id: string;
  kind: "receivable" | "card_clearing" | "debit_clearing" | "cash" | "terminal" | "bank" | "payable" | "service_fees" | "gst_payable" | "qst_payable" | "write_offs" | "provider_fees";
  ownerId: string;
  currency: string;
  openedAt: Date;
};

export type LedgerEntriesTable = {
  transactionId: string;
  place: number;
  accountId: string;
  amountCents: number;
  at: Date;
};

export type LedgerJoinsTable = {
  ownerId: string;
  intoId: string;
  joinedAt: Date;
};

export type LedgerTransactionsTable = {
  id: string;
  kind: "charge" | "charge_reversal" | "payment" | "payment_return" | "refund" | "write_off" | "payout" | "provider_fee" | "transfer";
  subjectId: string;
  currency: string;
  at: Date;
  reversesId: string | null;
};

export type LegalHoldsTable = {
  id: string;
  personId: string;
  reason: string;
  placedAt: Date;
  placedBy: string;
  liftedAt: Date | null;
  liftedBy: string | null;
};

export type LegalTextsTable = {
  key: "terms" | "privacy" | "professional_terms" | "telehealth" | "automated_matching" | "service_agreement";
  version: string;
  language: "fr" | "en";
  title: string;
  body: string;
  hash: Buffer;
  effectiveAt: Date;
};

export type LicencesTable = {
  id: string;
  professionalId: string;
  professionalOrder: string;
  title: string;
  number: string;
  psychotherapyPermit: boolean;
  supervised: boolean;
  supervisorId: string | null;
  validFrom: string;
  validUntil: string | null;
  verifiedAt: Date | null;
  verifiedBy: string | null;
};

export type LinkTokensTable = {
  id: string;
  purpose: "appointment" | "change_email" | "claim" | "invitation" | "pay" | "request_consent" | "reset_password" | "stop_email_change" | "verify_email" | "youth_account";
  tokenHash: Buffer;
  subjectId: string;
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  guardianshipId: string | null;
};

export type LiveCountersTable = {
  channel: string;
  counter: number;
};

export type MailboxTable = {
  id: string;
  at: Date;
  recipient: string;
  sender: string;
  subject: string;
  html: string;
  body: string;
  attachments: ColumnType<unknown, string, string>;
};

export type MatchRunsTable = {
  id: string;
  requestId: string;
  at: Date;
  attempt: number;
  examined: number;
  setAside: ColumnType<unknown, string, string>;
  ranked: ColumnType<unknown, string, string>;
  outcome: "proposed" | "pool";
};

export type MedicalProfilesTable = {
  id: string;
  personId: string;
  authorId: string;
  sealed: Buffer;
  savedAt: Date;
};

export type MergeMovesTable = {
  mergeId: string;
  number: number;
  atTable: string;
  atColumn: string;
  key: ColumnType<unknown, string, string>;
  before: ColumnType<unknown, string, string>;
  after: ColumnType<unknown, string | null, string | null>;
};

export type MergesTable = {
  id: string;
  keptId: string;
  goneId: string;
  mergedBy: string;
  mergedAt: Date;
  undoUntil: Date;
  filled: string[];
  movedAccountId: string | null;
  closedAccountId: string | null;
  closedAccountWas: "pending" | "invited" | "active" | "suspended" | null;
  undoneBy: string | null;
  undoneAt: Date | null;
};

export type MessageAnswersTable = {
  messageId: string;
  professionalId: string;
  waitedMinutes: number;
  answeredAt: Date;
};

export type MessageAttachmentsTable = {
  messageId: string;
  position: number;
  documentId: string;
};

export type MessageDraftsTable = {
  id: string;
  authorId: string;
  threadId: string | null;
  sealed: Buffer;
  savedAt: Date;
  documentIds: string[] | null;
};

export type MessagesTable = {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  side: "client" | "professional" | "desk";
  internal: boolean;
  sealed: Buffer;
  sentAt: Date;
};

export type NoteAmendmentsTable = {
  id: string;
  noteId: string;
  authorId: string;
  at: Date;
  sealed: Buffer;
  textHash: Buffer;
};

export type NotesTable = {
  id: string;
  fileId: string;
  episodeId: string;
  appointmentId: string | null;
  memberId: string | null;
  authorId: string;
  kind: "session" | "call" | "third_party" | "late_entry" | "closing";
  private: boolean;
  occurredAt: Date;
  createdAt: Date;
  savedAt: Date;
  revision: number;
  sealed: Buffer;
  signedAt: Date | null;
  textHash: Buffer | null;
};

export type NoticeTextsTable = {
  id: string;
  kind: string;
  version: number;
  subjectFr: string | null;
  subjectEn: string | null;
  introFr: string | null;
  introEn: string | null;
  changedBy: string;
  changedAt: Date;
};

export type NotificationChoicesTable = {
  personId: string;
  event: string;
  channel: "in_app" | "email" | "sms" | "push";
  wanted: boolean;
  changedAt: Date;
};

export type NotificationPreferencesTable = {
  personId: string;
  quietFrom: string | null;
  quietUntil: string | null;
  digest: boolean;
  discreet: boolean;
  changedAt: Date;
};

export type NotificationsTable = {
  id: string;
  personId: string;
  key: string;
  kind: string;
  titleFr: string;
  titleEn: string;
  bodyFr: string;
  bodyEn: string;
  path: string | null;
  createdAt: Date;
  readAt: Date | null;
  guardianshipId: string | null;
  area: "logistics" | "billing" | "consent" | "clinical" | null;
};

export type OccupanciesTable = {
  id: string;
  resourceId: string;
  resourceKind: "professional" | "room" | "client";
  appointmentId: string | null;
  heldBy: string | null;
  startsAt: Date;
  endsAt: Date;
  blocked: GeneratedAlways<string>;
  sessionStartsAt: Date;
  state: "held" | "scheduled" | "released" | "busy" | "time_off";
  heldUntil: Date | null;
  holdId: string | null;
};

export type OutOfOfficeTable = {
  professionalId: string;
  until: Date;
  note: string | null;
  saidAt: Date;
};

export type PasskeyChallengesTable = {
  challengeHash: Buffer;
  purpose: "register" | "sign_in" | "unlock" | "step_up";
  accountId: string | null;
  createdAt: Date;
  expiresAt: Date;
};

export type PasskeysTable = {
  id: string;
  accountId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  name: string;
  synced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

export type PayLinksTable = {
  id: string;
  payerId: string;
  shareId: string | null;
  email: string;
  locale: "fr" | "en";
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
};

export type PayersTable = {
  id: string;
  kind: "person" | "insurer" | "eap" | "ivac" | "cnesst" | "saaq" | "employer" | "other";
  personId: string | null;
  name: string | null;
  forbidsMissedFees: boolean;
};

export type PaymentMethodsTable = {
  id: string;
  payerId: string;
  personId: string;
  provider: string;
  providerRef: string;
  kind: "card" | "debit";
  brand: "visa" | "mastercard" | "amex" | "unknown" | null;
  last4: string;
  expiryMonth: number | null;
  expiryYear: number | null;
  isDefault: boolean;
  addedAt: Date;
  removedAt: Date | null;
  customer: string | null;
};

export type PaymentRemindersTable = {
  shareId: string;
  step: "first" | "due" | "overdue";
  reminderId: string;
  toldAt: Date;
};

export type PaymentsTable = {
  id: string;
  payerId: string;
  personId: string | null;
  amountCents: number;
  currency: string;
  method: "card" | "debit" | "cash" | "terminal" | "transfer";
  origin: "collection" | "desk" | "guest" | "portal";
  state: "pending" | "requires_action" | "processing" | "review" | "failed" | "settled" | "returned";
  failure: "card_declined" | "insufficient_funds" | "authentication_required" | "authentication_failed" | "abandoned" | "not_received" | null;
  confirmationNumber: string;
  paymentMethodId: string | null;
  provider: string | null;
  methodRef: string | null;
  brand: "visa" | "mastercard" | "amex" | "unknown" | null;
  last4: string | null;
  providerRef: string | null;
  actionUrl: string | null;
  actionUntil: Date | null;
  takenBy: string | null;
  createdAt: Date;
  settledAt: Date | null;
  endedAt: Date | null;
  reportedCents: number | null;
  reportedCurrency: string | null;
  payLinkId: string | null;
};

export type PersonsTable = {
  id: string;
  givenName: string;
  familyName: string;
  pronouns: string | null;
  legalGivenName: string | null;
  legalFamilyName: string | null;
  receiptName: string | null;
  mailName: string | null;
  registeredSex: "female" | "male" | "other" | null;
  gender: "woman" | "man" | "non_binary" | "other" | null;
  birthDate: string | null;
  locale: "fr" | "en";
  zone: string;
  city: string | null;
  region: string | null;
  mergedInto: string | null;
  deceasedOn: string | null;
  createdAt: Date;
};

export type PhoneCodesTable = {
  id: string;
  accountId: string;
  contactPointId: string;
  codeHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
};

export type PracticeTable = {
  onlyRow: boolean;
  name: string;
  zone: string;
  currency: string;
  locale: "fr" | "en";
  phone: string;
  email: string;
  address: string;
  privacyOfficer: string;
  rules: ColumnType<unknown, string | undefined, string>;
};

export type ProfessionalAnswerHoursTable = {
  professionalId: string;
  hours: ColumnType<unknown, string, string>;
  savedAt: Date;
};

export type ProfessionalReasonsTable = {
  professionalId: string;
  reasonKey: string;
};

export type ProfessionalServicesTable = {
  professionalId: string;
  serviceId: string;
  priceCents: number | null;
};

export type ProfessionalSitesTable = {
  professionalId: string;
  siteId: string;
};

export type ProfessionalsTable = {
  personId: string;
  slug: string;
  state: "applied" | "approved" | "refused" | "suspended";
  appliedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  acceptsNew: boolean;
  acceptsUrgent: boolean;
  languages: string[];
  ageGroups: string[];
  modalities: string[];
  approaches: string[];
  payerKinds: string[];
  weeklyCapacity: number;
  biographyFr: string | null;
  biographyEn: string | null;
  pausedAt: Date | null;
  lastProposedAt: Date | null;
  selfScheduling: Generated<boolean>;
};

export type ProposalsTable = {
  id: string;
  requestId: string;
  professionalId: string;
  attempt: number;
  mode: "strict" | "relaxed" | "named" | "assigned" | "claimed";
  state: "open" | "accepted" | "refused" | "expired" | "released" | "declined" | "withdrawn";
  score: number | null;
  explanation: ColumnType<unknown, string, string>;
  madeAt: Date;
  deadlineAt: Date;
  answeredAt: Date | null;
  refusal: "not_a_fit" | "not_accepting" | "schedule" | "other" | null;
};

export type ProviderEventsTable = {
  provider: string;
  id: string;
  type: string;
  payload: ColumnType<unknown, string, string>;
  paymentId: string | null;
  outcome: "applied" | "known_already" | "mismatch" | "unknown_payment" | "unknown_type";
  receivedAt: Date;
};

export type PushSubscriptionsTable = {
  id: string;
  accountId: string;
  endpointHash: Buffer;
  host: string;
  sealed: Buffer;
  device: string;
  createdAt: Date;
  toldAt: Date | null;
  signInId: string | null;
};

export type RateLimitsTable = {
  key: string;
  windowStart: Date;
  hits: number;
  expiresAt: Date;
};

export type ReasonsTable = {
  key: string;
  category: string;
  position: number;
  active: boolean;
  labelFr: string;
  labelEn: string;
  aliasesFr: string[];
  aliasesEn: string[];
};

export type ReceiptClientsTable = {
  receiptId: string;
  clientId: string;
  issuedAt: Date;
};

export type ReceiptCountersTable = {
  year: number;
  last: number;
};

export type ReceiptKeysTable = {
  id: string;
  sealed: Buffer;
  madeAt: Date;
};

export type ReceiptVoidsTable = {
  receiptId: string;
  voidedAt: Date;
  because: "returned" | "refunded" | "replaced";
};

export type ReceiptsTable = {
  id: string;
  paymentId: string;
  payerId: string;
  year: number;
  sequence: number;
  number: GeneratedAlways<string>;
  predecessor: GeneratedAlways<number | null>;
  issuedAt: Date;
  amountCents: number;
  currency: string;
  content: ColumnType<unknown, string, string>;
  contentHash: Buffer;
  code: string;
  keyId: string;
  replacesId: string | null;
};

export type RecoveryCodesTable = {
  accountId: string;
  codeHash: Buffer;
  usedAt: Date | null;
};

export type ReferralsTable = {
  requestId: string;
  profession: "physician" | "nurse" | "psychologist" | "social_worker" | "school" | "community" | "other";
  licenceOrder: string | null;
  licenceNumber: string | null;
  organisation: string | null;
  attestedAt: Date;
  hearsBack: boolean;
};

export type RefreshTokensTable = {
  tokenHash: Buffer;
  signInId: string;
  createdAt: Date;
  usedAt: Date | null;
};

export type RefundsTable = {
  id: string;
  paymentId: string;
  chargeId: string | null;
  amountCents: number;
  currency: string;
  reason: "not_given" | "error" | "goodwill" | "other";
  note: string | null;
  state: "pending" | "settled" | "failed";
  provider: string | null;
  providerRef: string | null;
  askedBy: string | null;
  askedAt: Date;
  endedAt: Date | null;
};

export type RegistrationsTable = {
  id: string;
  kind: "client" | "professional";
  email: string;
  givenName: string;
  familyName: string;
  locale: "fr" | "en";
  passwordHash: string;
  application: ColumnType<unknown, string | null, string | null>;
  createdAt: Date;
  expiresAt: Date;
  verifiedAt: Date | null;
};

export type RelationsTable = {
  personId: string;
  otherId: string;
  kind: "household" | "ex_partner" | "colleague" | "relative";
  createdAt: Date;
};

export type RequestNotesTable = {
  requestId: string;
  sealed: Buffer;
};

export type RequestReasonsTable = {
  requestId: string;
  position: number;
  reasonKey: string;
};

export type RequestsTable = {
  id: string;
  number: string;
  audience: "self" | "loved_one" | "patient";
  requesterId: string;
  beneficiaryId: string;
  payerId: string | null;
  referrerId: string | null;
  namedProfessionalId: string | null;
  othersIfNamedCannot: boolean;
  serviceKind: "individual" | "couple" | "family" | "group" | "evaluation";
  state: "awaiting_consent" | "needs_intake" | "open" | "proposed" | "pool" | "matched" | "scheduled" | "withdrawn" | "lapsed";
  origin: "member" | "guest" | "staff";
  urgent: boolean;
  safetyAnswer: boolean | null;
  callToday: boolean | null;
  ageGroup: "0-11" | "12-17" | "18-64" | "65+" | null;
  city: string | null;
  region: string | null;
  locale: "fr" | "en";
  preferences: ColumnType<unknown, string, string>;
  openedAt: Date;
  consentDueAt: Date | null;
  consentedAt: Date | null;
  attempts: number;
  matchedProfessionalId: string | null;
  matchedAt: Date | null;
  endedAt: Date | null;
  remindedProfessionalAt: Date | null;
  remindedStaffAt: Date | null;
  fileId: string | null;
  episodeId: string | null;
};

export type RoomsTable = {
  id: string;
  siteId: string;
  name: string;
  capacity: number;
  active: boolean;
};

export type SandboxChargesTable = {
  id: string;
  idempotencyKey: string;
  token: string;
  customer: string;
  amountCents: number;
  currency: string;
  reference: string;
  returnPath: string;
  state: "requires_action" | "processing" | "succeeded" | "failed" | "returned" | "refunded";
  failure: "card_declined" | "insufficient_funds" | "authentication_required" | "authentication_failed" | "abandoned" | null;
  challenge: string | null;
  madeAt: Date;
  changedAt: Date;
};

export type SandboxEventsTable = {
  id: string;
  chargeId: string;
  body: string;
  madeAt: Date;
  deliveredAt: Date | null;
  deliveries: Generated<number>;
};

export type SandboxMethodsTable = {
  token: string;
  setupId: string;
  customer: string;
  kind: "card" | "debit";
  behaviour: "success" | "mastercard" | "declined" | "insufficientFunds" | "challenge" | "timeOut" | "failure" | "returned";
  brand: "visa" | "mastercard" | "amex" | "unknown" | null;
  last4: string;
  expiryMonth: number | null;
  expiryYear: number | null;
  madeAt: Date;
  savedAt: Date | null;
  detachedAt: Date | null;
};

export type SandboxRefundsTable = {
  id: string;
  idempotencyKey: string;
  chargeId: string;
  amountCents: number;
  reference: string;
  state: "succeeded" | "failed";
  madeAt: Date;
};

export type SandboxSetupsTable = {
  id: string;
  clientSecret: string;
  customer: string;
  madeAt: Date;
  expiresAt: Date;
};

export type SecondFactorsTable = {
  accountId: string;
  secret: Buffer;
  createdAt: Date;
  enabledAt: Date | null;
  lastStep: number;
  recoverySalt: Buffer;
};

export type SelfSchedulingTable = {
  professionalId: string;
  clientId: string;
  fileId: string;
  serviceId: string;
  openedAt: Date;
  closedAt: Date | null;
};

export type ServiceAgreementsTable = {
  id: string;
  consentId: string;
  clientId: string;
  fileId: string;
  professionalId: string;
  payerPersonId: string;
  noticeHours: number;
  lateFeeBasisPoints: number;
  missedFeeBasisPoints: number;
  signedAt: Date;
  endedAt: Date | null;
};

export type ServicesTable = {
  id: string;
  code: string;
  kind: "individual" | "couple" | "family" | "group" | "evaluation";
  nameFr: string;
  nameEn: string;
  minutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  priceCents: number;
  currency: string;
  bookableOnline: boolean;
  active: boolean;
  taxed: Generated<boolean>;
};

export type SessionChecksTable = {
  id: string;
  appointmentId: string;
  clientId: string;
  territory: string;
  sealed: Buffer;
  toldAt: Date;
};

export type SettledRefundsTable = {
  refundId: string;
  paymentId: string;
  amountCents: number;
  currency: string;
  postedAt: Date;
  transactionId: string;
};

export type SettlementsTable = {
  paymentId: string;
  payerId: string;
  amountCents: number;
  currency: string;
  method: "card" | "debit" | "cash" | "terminal" | "transfer";
  settledAt: Date;
  postedAt: Date;
  transactionId: string;
  reversedAt: Date | null;
  reversedBecause: "returned" | "refunded" | null;
  reversalId: string | null;
};

export type SignInFailuresTable = {
  key: Buffer;
  failures: number;
  since: Date;
  lockedUntil: Date | null;
};

export type SignInsTable = {
  id: string;
  accountId: string;
  transport: "token" | "cookie";
  tokenHash: Buffer | null;
  agent: string;
  network: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  secondFactorAt: Date | null;
  steppedUpAt: Date | null;
  lockedAt: Date | null;
  endedAt: Date | null;
  endReason: "signed_out" | "revoked" | "password_changed" | "second_factor_changed" | "role_changed" | "deactivated" | "refresh_reused" | "unlock_failed" | null;
};

export type SitesTable = {
  id: string;
  name: string;
  address: string;
  city: string;
  region: string;
  zone: string;
  wheelchairAccess: boolean;
  active: boolean;
};

export type SmsOutboxTable = {
  id: string;
  at: Date;
  recipient: string;
  sender: string;
  body: string;
};

export type StaffPermissionsTable = {
  accountId: string;
  permission: "owner" | "platform" | "front_desk" | "intake" | "support" | "content" | "billing";
  grantedBy: string | null;
  grantedAt: Date;
};

export type SuspensionsTable = {
  id: string;
  accountId: string;
  reason: string;
  suspendedBy: string;
  suspendedAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
};

export type ThreadParticipantsTable = {
  threadId: string;
  personId: string | null;
  side: "client" | "professional" | "desk";
  joinedAt: Date;
  lastMessageAt: Date;
  readNumber: number;
  unread: number;
  archivedAt: Date | null;
};

export type ThreadsTable = {
  id: string;
  kind: "care" | "support" | "colleague";
  clientId: string | null;
  priority: "normal" | "high";
  sealedSubject: Buffer;
  startedBy: string;
  startedAt: Date;
  lastMessageAt: Date;
  messages: number;
  assignedTo: string | null;
};

export type TrustedDevicesTable = {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  agent: string;
  createdAt: Date;
  expiresAt: Date;
};

export type UnreachableAddressesTable = {
  channel: "email" | "sms";
  address: string;
  since: Date;
  reason: string;
  reported: boolean;
  takenAt: Date | null;
};

export type UnreachedReferralsTable = {
  requestId: string;
  number: string;
  referrerId: string;
  lapsedAt: Date;
};

export type WriteOffsTable = {
  id: string;
  shareId: string;
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  currency: string;
  reason: "uncollectable" | "hardship" | "deceased" | "small_amount" | "other";
  note: string | null;
  madeBy: string;
  postedAt: Date;
  transactionId: string;
  reversedAt: Date | null;
  reversedBy: string | null;
  reversalId: string | null;
};

export type YouthInvitationsTable = {
  id: string;
  wardId: string;
  email: string;
  invitedAt: Date;
};

export type YouthTalksTable = {
  wardId: string;
  dueOn: string;
  birthday: string;
  toldAt: Date;
  doneAt: Date | null;
  doneBy: string | null;
};

export type Tables = {
  absences: AbsencesTable;
  accountAccess: AccountAccessTable;
  accountAsks: AccountAsksTable;
  accounts: AccountsTable;
  agreedPrices: AgreedPricesTable;
  alertAccesses: AlertAccessesTable;
  alertNotes: AlertNotesTable;
  alertSteps: AlertStepsTable;
  alertTexts: AlertTextsTable;
  alerts: AlertsTable;
  allocations: AllocationsTable;
  appointmentParticipants: AppointmentParticipantsTable;
  appointments: AppointmentsTable;
  arrivals: ArrivalsTable;
  auditEntries: AuditEntriesTable;
  auditSeals: AuditSealsTable;
  availabilityExceptions: AvailabilityExceptionsTable;
  availabilityWindows: AvailabilityWindowsTable;
  bookingRules: BookingRulesTable;
  calendarFeeds: CalendarFeedsTable;
  callBacks: CallBacksTable;
  careTeam: CareTeamTable;
  challenges: ChallengesTable;
  chargeCredits: ChargeCreditsTable;
  chargeHolds: ChargeHoldsTable;
  chargeShares: ChargeSharesTable;
  charges: ChargesTable;
  clock: ClockTable;
  closingOutcomes: ClosingOutcomesTable;
  closings: ClosingsTable;
  colleagues: ColleaguesTable;
  collections: CollectionsTable;
  consents: ConsentsTable;
  contactPoints: ContactPointsTable;
  contactResponses: ContactResponsesTable;
  contactSubmissions: ContactSubmissionsTable;
  coverages: CoveragesTable;
  credentials: CredentialsTable;
  delegations: DelegationsTable;
  deletionRequests: DeletionRequestsTable;
  deliveries: DeliveriesTable;
  destructionCertificates: DestructionCertificatesTable;
  digestItems: DigestItemsTable;
  disclosures: DisclosuresTable;
  distinctPeople: DistinctPeopleTable;
  documents: DocumentsTable;
  dutyShifts: DutyShiftsTable;
  emailChanges: EmailChangesTable;
  emergencyContacts: EmergencyContactsTable;
  episodes: EpisodesTable;
  exportLinks: ExportLinksTable;
  exports: ExportsTable;
  fileMembers: FileMembersTable;
  fileRequestAnswers: FileRequestAnswersTable;
  fileRequests: FileRequestsTable;
  files: FilesTable;
  freeCells: FreeCellsTable;
  guardianAnswers: GuardianAnswersTable;
  guardianshipProofFiles: GuardianshipProofFilesTable;
  guardianshipProofs: GuardianshipProofsTable;
  guardianships: GuardianshipsTable;
  idempotencyKeys: IdempotencyKeysTable;
  lateFees: LateFeesTable;
  leaveReasons: LeaveReasonsTable;
  leaves: LeavesTable;
  ledgerAccounts: LedgerAccountsTable;
  ledgerEntries: LedgerEntriesTable;
  ledgerJoins: LedgerJoinsTable;
  ledgerTransactions: LedgerTransactionsTable;
  legalHolds: LegalHoldsTable;
  legalTexts: LegalTextsTable;
  licences: LicencesTable;
  linkTokens: LinkTokensTable;
  liveCounters: LiveCountersTable;
  mailbox: MailboxTable;
  matchRuns: MatchRunsTable;
  medicalProfiles: MedicalProfilesTable;
  mergeMoves: MergeMovesTable;
  merges: MergesTable;
  messageAnswers: MessageAnswersTable;
  messageAttachments: MessageAttachmentsTable;
  messageDrafts: MessageDraftsTable;
  messages: MessagesTable;
  noteAmendments: NoteAmendmentsTable;
  notes: NotesTable;
  noticeTexts: NoticeTextsTable;
  notificationChoices: NotificationChoicesTable;
  notificationPreferences: NotificationPreferencesTable;
  notifications: NotificationsTable;
  occupancies: OccupanciesTable;
  outOfOffice: OutOfOfficeTable;
  passkeyChallenges: PasskeyChallengesTable;
  passkeys: PasskeysTable;
  payLinks: PayLinksTable;
  payers: PayersTable;
  paymentMethods: PaymentMethodsTable;
  paymentReminders: PaymentRemindersTable;
  payments: PaymentsTable;
  persons: PersonsTable;
  phoneCodes: PhoneCodesTable;
  practice: PracticeTable;
  professionalAnswerHours: ProfessionalAnswerHoursTable;
  professionalReasons: ProfessionalReasonsTable;
  professionalServices: ProfessionalServicesTable;
  professionalSites: ProfessionalSitesTable;
  professionals: ProfessionalsTable;
  proposals: ProposalsTable;
  providerEvents: ProviderEventsTable;
  pushSubscriptions: PushSubscriptionsTable;
  rateLimits: RateLimitsTable;
  reasons: ReasonsTable;
  receiptClients: ReceiptClientsTable;
  receiptCounters: ReceiptCountersTable;
  receiptKeys: ReceiptKeysTable;
  receiptVoids: ReceiptVoidsTable;
  receipts: ReceiptsTable;
  recoveryCodes: RecoveryCodesTable;
  referrals: ReferralsTable;
  refreshTokens: RefreshTokensTable;
  refunds: RefundsTable;
  registrations: RegistrationsTable;
  relations: RelationsTable;
  requestNotes: RequestNotesTable;
  requestReasons: RequestReasonsTable;
  requests: RequestsTable;
  rooms: RoomsTable;
  sandboxCharges: SandboxChargesTable;
  sandboxEvents: SandboxEventsTable;
  sandboxMethods: SandboxMethodsTable;
  sandboxRefunds: SandboxRefundsTable;
  sandboxSetups: SandboxSetupsTable;
  secondFactors: SecondFactorsTable;
  selfScheduling: SelfSchedulingTable;
  serviceAgreements: ServiceAgreementsTable;
  services: ServicesTable;
  sessionChecks: SessionChecksTable;
  settledRefunds: SettledRefundsTable;
  settlements: SettlementsTable;
  signInFailures: SignInFailuresTable;
  signIns: SignInsTable;
  sites: SitesTable;
  smsOutbox: SmsOutboxTable;
  staffPermissions: StaffPermissionsTable;
  suspensions: SuspensionsTable;
  threadParticipants: ThreadParticipantsTable;
  threads: ThreadsTable;
  trustedDevices: TrustedDevicesTable;
  unreachableAddresses: UnreachableAddressesTable;
  unreachedReferrals: UnreachedReferralsTable;
  writeOffs: WriteOffsTable;
  youthInvitations: YouthInvitationsTable;
  youthTalks: YouthTalksTable;
};
