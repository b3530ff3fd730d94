import type { NoteToReview as Note, Redaction, RedactionReason } from "@jechemine/contract/exports.ts";
import { RedactionReason as Reasons } from "@jechemine/contract/exports.ts";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { pieces } from "./blacken.ts";
import { t } from "./messages.ts";
import { sayMoment } from "./words.ts";

type NoteProps = {
  note: Note;
  redactions: readonly Redaction[];
  onAdd: (one: Redaction) => void;
  onUndo: (one: Redaction) => void;
  isOpen: boolean;
};

/** One note as it would go out, and what is taken out of it. */
export function NoteToReview({ note, redactions, onAdd, onUndo, isOpen }: NoteProps) {
  const [draft, setDraft] = useState<string>();
  const passages = redactions.map(({ passage }) => passage);
  return (
    <Card title={`${t(`exports.kind.${note.kind}`)} · ${sayMoment(note.occurredAt)}`}>
      <p className="sm faint mb-2">
        {t("exports.work.signed", { author: note.author, when: sayMoment(note.signedAt) })}
      </p>
      <Blackened text={note.text} passages={passages} />
      {note.amendments.map(({ author, at, text }) => (
        <div className="mt-4" key={at}>
          <p className="sm faint mb-1">{t("exports.work.added", { author, when: sayMoment(at) })}</p>
          <Blackened text={text} passages={passages} />
        </div>
      ))}
      <ul className="mt-3 grid gap-2">
        {redactions.map((one) => (
          <li key={one.passage}>
            <Button size="sm" kind="quiet" icon={Undo2} onPress={() => onUndo(one)}>
              {t("exports.work.undo", { passage: short(one.passage) })}
            </Button>
          </li>
        ))}
      </ul>
      {isOpen && draft === undefined && (
        <Button size="sm" className="mt-3" onPress={() => setDraft(String(getSelection() ?? "").trim())}>
          {t("exports.work.takeout")}
        </Button>
      )}
      {draft !== undefined && (
        <TakeOut
          note={note}
          passage={draft}
          onPassage={setDraft}
          onClose={() => setDraft(undefined)}
          onAdd={(reason) => {
            onAdd({ noteId: note.id, passage: draft.trim(), reason });
            setDraft(undefined);
          }}
        />
      )}
    </Card>
  );
}
const short = (passage: string) => (passage.length > 40 ? `${passage.slice(0, 40)}…` : passage);

const Blackened = ({ text, passages }: { text: string; passages: readonly string[] }) => (
  <p className="whitespace-pre-line">
    {pieces(text, passages).map(({ words, out }, index) =>
      out ? (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in its order
        <del key={index}>{words}</del>
      ) : (
        words
      ),
    )}
  </p>
);

type TakeOutProps = {
  note: Note;
  passage: string;
  onPassage: (passage: string) => void;
  onAdd: (reason: RedactionReason) => void;
  onClose: () => void;
};
function TakeOut({ note, passage, onPassage, onAdd, onClose }: TakeOutProps) {
  const [reason, setReason] = useState<RedactionReason>("third_party");
  const [isTried, setTried] = useState(false);
  const whole = [note.text, ...note.amendments.map(({ text }) => text)];
  const stands = passage.trim().length > 1 && whole.some((text) => pieces(text, [passage]).some(({ out }) => out));
  return (
    <div className="fields mt-4">
      <TextArea
        label={t("exports.work.passage")}
        help={t("exports.work.passage.help")}
        value={passage}
        onChange={onPassage}
        rows={2}
        error={isTried && !stands ? t("exports.work.passage.unknown") : undefined}
      />
      <RadioCards
        label={t("exports.work.reason")}
        options={Reasons.options.map((id) => ({ id, label: t(`exports.work.reason.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      <div className="flex gap-3">
        <Button
          kind="soft"
          onPress={() => {
            setTried(true);
            if (stands) onAdd(reason);
          }}
        >
          {t("exports.work.add")}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t("exports.cancel")}
        </Button>
      </div>
    </div>
  );
}
