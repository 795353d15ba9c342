// 测度: what the cluster's places and segments are like in numbers.
import { z } from 'zod';

const wordsSchema = z.object({ zh: z.string(), en: z.string() });

/** What a measure is called, its unit, its range and what it says. */
export const meaningSchema = wordsSchema.extend({
  key: z.string(),
  unit: wordsSchema,
  range: z.string(),
  says: wordsSchema,
});

const number = z.number().nullable();

export const measuresSchema = z.object({
  asOf: z.string(),
  meanings: z.array(meaningSchema),
  /** What is counted: enterprises of the registers and of the loaded directory, by city. */
  scope: wordsSchema,
  /** Places with fewer enterprises on the chain are shown, but not ranked. */
  floor: z.number().int(),
  places: z.array(
    z.object({
      city: z.string(),
      home: z.boolean(),
      enterprises: z.number().int(),
      segments: z.number().int(),
      ranked: z.boolean(),
      krugman: number,
      hachman: number,
      eci: number,
      fitness: number,
    }),
  ),
  segments: z.array(
    z.object({
      segment: z.string(),
      zh: z.string(),
      en: z.string(),
      makers: z.number().int(),
      hhi: number,
      cr4: number,
      lq: number,
      density: number,
      pci: number,
      gain: number,
      /** Steps to final use along the chain's own recipes, weighed equally. */
      upstreamness: number,
      /** The segments nearest to it by proximity. */
      near: z.array(
        z.object({ segment: z.string(), zh: z.string(), en: z.string(), proximity: z.number() }),
      ),
    }),
  ),
});
export type Measures = z.infer<typeof measuresSchema>;

/** 投入产出: what a table of deliveries between sectors says. */
export const inputOutputSchema = z.object({
  sectors: z.array(
    z.object({
      name: z.string(),
      output: z.number(),
      /** Output of all sectors that one unit of its final demand calls for. */
      multiplier: z.number(),
      upstreamness: z.number(),
      downstreamness: z.number(),
      /** Share of the whole output that is lost when it fails. */
      lostIfFails: z.number(),
    }),
  ),
  /** Leontief inverse, rows and columns as `sectors`. */
  inverse: z.array(z.array(z.number())),
  /** What was read and what was guessed, such as that inputs are essential. */
  notes: z.array(wordsSchema),
});
export type InputOutput = z.infer<typeof inputOutputSchema>;
