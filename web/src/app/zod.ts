import { z } from "zod";

// First import of every entry: schemas must not be compiled with `new Function`, which the content policy forbids.
z.config({ jitless: true });
