import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { Building2, type LucideIcon, Phone, Video } from "lucide-react";

export const MODALITY_ICONS: Readonly<Record<Modality, LucideIcon>> = {
  video: Video,
  in_person: Building2,
  phone: Phone,
};
