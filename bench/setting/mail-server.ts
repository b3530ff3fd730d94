import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export type Taken = { messageId: string; to: string; at: number };

/** A mail server that may be away: then it takes no connection for as long as the network is down, or refuses every recipient for now. */
export class MailServer {
  readonly taken: Taken[] = [];
  turnedAway = 0;
  private away = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, done) => {
      if (!this.away) return done();
      this.turnedAway += 1;
      return done(Object.assign(new Error("come back later"), { responseCode: 451 }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const messageId = /^message-id: *(<[^>]+>)/im.exec(Buffer.concat(parts).toString("latin1"))?.[1] ?? "";
        const [to] = session.envelope.rcptTo;
        this.taken.push({ messageId, to: to?.address ?? "", at: performance.now() });
        done();
      });
    },
  });

  static async open(): Promise<MailServer> {
    const its = new MailServer();
    its.server.on("error", () => undefined); // a client was killed in the middle of a word
    await once(its.server.listen(0, "127.0.0.1"), "listening");
    return its;
  }
  get url(): string {
    const address = this.server.server.address();
    return `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  }
  setAway(away: boolean): void {
    this.away = away;
  }
  close = () => new Promise<void>((done) => this.server.close(() => done()));
}
