import type { ReactNode } from "react";

/** One plate of the page. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-12">
    <h2 className="mb-4">{title}</h2>
    {children}
  </section>
);
