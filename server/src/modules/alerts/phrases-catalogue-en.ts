import type { Names, Phrase } from "./phrase.ts";

/** Words that many English phrases share. */
export const ENGLISH_NAMES: Names = {
  want: "want to|wanted to|wish to|would like to|d like to|need to|rather|wish i could|hoping to|desire to|longing to",
  kill:
    "kill myself|kill my self|end my life|end my own life|take my life|take my own life|end it all|hang myself|shoot myself|drown myself|" +
    "off myself|unalive myself|commit suicide|slit my wrists|jump off a bridge|jump off the bridge|jump in front|overdose|do away with myself|kms",
  killing:
    "killing myself|ending my life|ending my own life|taking my life|taking my own life|ending it all|hanging myself|shooting myself|" +
    "drowning myself|committing suicide|jumping in front|jumping off|overdosing|suicide|unaliving myself",
  themselves: "himself|herself|themselves|themself",
};

const FIGURES =
  "(of|from|with) (laughter|laughing|hunger|boredom|embarrassment|shame|thirst|heat|cold|curiosity|envy|old age|happiness|jealousy|cringe)";
const AT_THE_END_OF_LIFE = [
  "(at home|in his bed|in her bed|in their bed|in his sleep|in her sleep|in my sleep|peacefully|with dignity|surrounded|old|happy)",
];
const review = "awaiting clinical review";
const en = (id: string, tier: Phrase["tier"], words: readonly string[], more: Omit<Partial<Phrase>, "id">): Phrase => ({
  id: `en-${id}`,
  language: "en",
  tier,
  words,
  review,
  note: "",
  ...more,
});

export const ENGLISH_PHRASES: readonly Phrase[] = [
  // Immediate: an act, a plan, a farewell.
  en(
    "act-pills",
    "immediate",
    [
      "(swallowed|took|taken|downed) (all|a whole|the whole|an entire|a bunch|a bottle|a handful|too many|every|#) __ (pills|tylenol|advil|tablets|meds|medication|xanax|ativan|aspirin|antidepressants)",
      "(i|i ve|i have|she|he) overdosed",
    ],
    {
      lasting: true,
      other: true,
      unless: ["(as|like) (prescribed|directed|usual)"],
      note: "A quantity is needed: medicine taken as prescribed is no alarm. Also said of somebody else.",
    },
  ),
  en("act-veins", "immediate", ["(slit|slashed|sliced|cut|opened) my (wrists|wrist|veins)"], {
    lasting: true,
    note: "Told in the past tense it is still now, unless years are named.",
  }),
  en(
    "intent-jump",
    "immediate",
    [
      "(going to|about to|ready to|ll|will) jump (off|from|in front)",
      "(on|standing on) (the|a) (bridge|roof|ledge|balcony|rooftop) __ (jump|end it|let go|die)",
    ],
    { act: "intent", note: "A place alone is no alarm: people are stuck on bridges." },
  ),
  en(
    "means-ready",
    "immediate",
    [
      "have (the|a|my) (rope|noose|gun|knife|blade|razor) (ready|here|in my|next to|beside|with me|to my)",
      "(rope|noose|gun|knife|blade|razor) (is|s) (ready|in my hand|in my hands|next to me|to my head|around my neck)",
      "loaded (the|a|my|his) (gun|rifle|pistol|shotgun)",
    ],
    { unless: ["__ (hunting|hunt|range)"], note: "Hunting is left out." },
  ),
  en(
    "farewell",
    "immediate",
    [
      "(by the time|when) (you|anyone|they) (read|reads|get|find) this",
      "(this is|here is|wrote|written|writing) (my|a) (suicide|goodbye|farewell) (note|letter)",
      "(will|ll) be (dead|gone) (by|tonight|tomorrow|before|when you)",
    ],
    { unless: ["__ (vacation|holidays|conference|plane|trip)"], note: "" },
  ),
  en(
    "plan",
    "immediate",
    ["(have|made|got) (a|my) plan to (die|{kill})", "(plan|planning|decided|about) to ({kill})"],
    { note: "C-SSRS level 5." },
  ),
  // Urgent: wanting to die, thinking of suicide, saying so of somebody else, threats.
  en("want-die", "urgent", ["({want}) (die|be dead)", "(feel like|keep wanting to|wanting to) (die|dying)"], {
    act: "wish",
    unless: [FIGURES, "than", "laughing", ...AT_THE_END_OF_LIFE],
    note: "The plainest words. “Dying of laughter” is a way of speaking, and so is “I’d rather die than …”.",
  }),
  en("want-kill", "urgent", ["({want}|should|could|might|feel like i should) ({kill})", "feel like ({killing})"], {
    act: "wish",
    note: "",
  }),
  en(
    "intent-kill",
    "urgent",
    ["(going to|will|ll|about to|ready to|let me) ({kill})", "(am|m) ({killing})", "i end it all"],
    {
      act: "intent",
      note: "With a time or a means it becomes immediate.",
    },
  ),
  en(
    "think-kill",
    "urgent",
    [
      "(think|thinking|thought|thoughts|idea|ideas|dream|dreaming|fantasize|fantasizing|contemplating|considering|considered) (about|of) ({killing}|dying)",
      "(contemplating|considering|considered) ({killing})",
    ],
    { act: "wish", note: "Also “thought”: yesterday counts as now." },
  ),
  en(
    "ideation",
    "urgent",
    [
      "suicidal (thoughts|thought|ideation|ideations|feelings|urges|ideas)",
      "(i m|am|feel|feeling|felt|be|been|was|getting) suicidal",
    ],
    {
      note: "The words of clinics, which many people know.",
    },
  ),
  en(
    "no-life",
    "urgent",
    ["(don t|do not|didn t|no longer) (want to|wish to) (live|be alive|exist|go on living|keep living)"],
    {
      unless: ["(with|in|here|there|at|near|like|alone|together|under|off)"],
      note: "“I don’t want to live with him” is another matter.",
    },
  ),
  en("wish-dead", "urgent", ["wish (that)? (i was|i were|i d be) dead", "(better off|rather be) dead"], {
    unless: ["than"],
    note: "",
  }),
  en(
    "attempt",
    "urgent",
    ["(tried|attempted|attempting|trying) to ({kill}|die)", "attempted suicide", "(my|a|another) suicide attempt"],
    {
      note: "An attempt long ago is looked at today; a recent one is urgent (C-SSRS: behaviour within three months).",
    },
  ),
  en(
    "lose-control",
    "urgent",
    [
      "(afraid|scared|worried|terrified) (that)? (i will|i ll|i might|i may|i m going to|of) (hurt|harm|kill|hurting|harming|killing) myself",
    ],
    {
      note: "Fear of losing control.",
    },
  ),
  en(
    "how-to",
    "urgent",
    [
      "how many (pills|tylenol|tablets) __ (die|kill|overdose)",
      "(how to|painless way to|easiest way to|best way to) (die|{kill}|tie a noose)",
    ],
    {
      act: "intent",
      note: "Looking for a way.",
    },
  ),
  en(
    "other-wants",
    "urgent",
    [
      "(wants to|wanted to|threatens to|threatened to|threatening to|tries to|tried to|going to|will|ll|might|could) (kill|hang|shoot|hurt|harm) ({themselves})",
      "wants to (die|end his life|end her life|end their life|commit suicide)",
      "(talks|talking|talked|speaks|thinking|thinks) (about|of) (killing himself|killing herself|killing themselves|suicide|dying)",
      "(is|s|seems|feels|became) suicidal",
    ],
    {
      other: true,
      unless: [FIGURES, ...AT_THE_END_OF_LIFE],
      unlessBefore: ["(movie|film|book|character|novel|show|story) (where|in which|about)?"],
      note: "A parent, a partner, a friend writes for somebody.",
    },
  ),
  en(
    "way-out",
    "urgent",
    [
      "(suicide|death|dying) (is|seems|feels|looks) (like)? (the|my)? only (way|option|solution|answer|escape)",
      "suicide (keeps|kept) (crossing|coming|popping|running)",
      "suicide (crossed|crosses) my mind",
      "(nearly|almost) (killed myself|took my life|took my own life|ended my life)",
    ],
    {
      unless: ["(laughing|on the|tripping|slipping)"],
      note: "Suicide seen as a way out, or an attempt that was near.",
    },
  ),
  en(
    "violence",
    "urgent",
    [
      "(threatened|threatens|threatening) to kill (me|us)",
      "(says|said|swore|told me) (he|she|they) (ll|will|would|is going to|s going to) kill (me|us)",
    ],
    {
      other: true,
      note: "Threats of death within a couple or a family: the person is in danger.",
    },
  ),
  // Today: passive wishes, harm to oneself, a past of one's own.
  en(
    "not-wake",
    "today",
    [
      "({want}|hope to|hope i) (not|never|don t) wake up",
      "(don t|do not|didn t) want to wake up",
      "sleep and (never|not|don t) wake up",
      "(never|not) waking up again",
    ],
    { unless: ["(early|at|late|tired|for|with|to|alone|before)"], note: "PHQ-9 item 9, first half." },
  ),
  en("without-me", "today", ["(better off|better|happier) without me"], { note: "Feeling that one is a burden." }),
  en(
    "disappear",
    "today",
    [
      "({want}) (disappear|vanish|stop existing|not exist|not be here|not be alive)",
      "(don t|do not) want to be here anymore",
    ],
    {
      unless: ["(from|into|for a|on|in|at|under)"],
      note: "Ambiguous; somebody looks at it.",
    },
  ),
  en(
    "worth",
    "today",
    [
      "(life|living) (is|s|isn t) (not|no longer|t|never|hardly)? worth (living|it)",
      "no (reason|point|purpose) (to|in|for) (live|living|keep living|go on living|life|being alive|staying alive)",
      "(what s|what is) the point (of|in) (living|life|being alive|staying alive)",
      "life (has|is) (no|without) (meaning|purpose|value)",
    ],
    { note: "Hopelessness." },
  ),
  en("tired-of-life", "today", ["(tired|sick|exhausted) of (living|life|my life|being alive|existing)"], {
    unless: ["(with|in|like|out of|alone|here|paycheck|coach|on|under)"],
    note: "“Tired of living with him” is left out.",
  }),
  en(
    "self-harm",
    "today",
    [
      "(self harm|self harming|self harmed|self injury|selfharm|selfharming)",
      "(hurting|burning|harming) myself (again|on purpose|when|every|at night)?",
      "(hurt|harm|burn|burned|burnt|cut) myself (on purpose|again|to feel|to cope)",
      "(burn|burned|burning|cut|cutting|scratch|scratched) my (arm|arms|thigh|thighs|skin|legs)",
    ],
    {
      lasting: true,
      unless: ["(at the|playing|cooking|on the stove|on the oven|on the iron|gardening|in the sun)"],
      note: "Harm without the wish to die.",
    },
  ),
  en(
    "cutting",
    "today",
    [
      "(i cut|been cutting|keep cutting|started cutting|start cutting|am cutting|m cutting) myself",
      "(started|been|back to|keep) cutting again",
    ],
    {
      lasting: true,
      unless: [
        "(shaving|cooking|on|while|off|some|a|opening|slicing|making|with a kitchen|with a paper|chopping|by accident|accidentally|gardening)",
        "(costs|carbs|corners|sugar|back|down|out|ties)",
      ],
      note: "Not at the razor, in the kitchen, or by accident.",
    },
  ),
  en(
    "other-cutting",
    "today",
    [
      "(is|s|been|started|keeps|are) (cutting|burning|hurting|harming) ({themselves})",
      "(cuts|burns|hurts|harms) ({themselves})",
    ],
    {
      lasting: true,
      other: true,
      note: "Told by a parent.",
    },
  ),
  en("never-born", "today", ["(never|not) been born", "(never|wasn t|were never) born"], { note: "" }),
  en("burden", "today", ["(a|such a|just a) burden (to|on|for)"], { note: "" }),
  en(
    "nobody-would",
    "today",
    [
      "(nobody|no one|noone) would (notice|care|miss me|mind) (if i died|if i disappeared|if i was gone|if i were gone|if i was dead)?",
    ],
    { note: "" },
  ),
  en(
    "all-stop",
    "today",
    [
      "({want}) (everything|it all|all of it) (to)? (stop|end|be over)",
      "(want) (everything|it all|all of it) to (stop|end|be over)",
    ],
    {
      note: "Often means the distress, not the life.",
    },
  ),
];
