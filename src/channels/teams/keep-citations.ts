import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * Makes botbuilder's connector send entities whole. As released, its mapper knows three properties of an entity and
 * drops all others, citations among them, without a word (mended upstream, never released). The mapper is botbuilder's
 * own module, so this holds for the process; call it before an adapter is made.
 */
export function keepCitations(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
