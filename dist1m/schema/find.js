// One box that finds enterprises, projects and segments.
import { z } from 'zod';
export const foundSchema = z.object({
    entities: z.array(z.object({
        entityId: z.number().int(),
        kind: z.string(),
        name: z.string(),
        city: z.string().nullable(),
    })),
    segments: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
});
//# sourceMappingURL=find.js.map