/** The ids that stand in code as well as in content. Ids are for ever. */
export const localeIds = ['nl', 'en'] as const;
export type LocaleId = (typeof localeIds)[number];

export const layerIds = ['skills', 'interests', 'knowledge', 'qualities', 'contacts', 'surroundings'] as const;
export type LayerId = (typeof layerIds)[number];

/** The seven life domains of the method. Every other one is reported under one or more of these. */
export const standardDomains = ['meaning', 'home', 'money', 'relationships', 'body', 'mind', 'activity'] as const;

/** The five texts of a life domain, in the order in which they read as one story. */
export const storyFields = ['now', 'goesWell', 'hard', 'help', 'want'] as const;
export type StoryField = (typeof storyFields)[number];

/** The three sides of `help`: what I do myself, what my people do, what I ask of my supporter. */
export const helpParts = ['self', 'people', 'supporter'] as const;
export type HelpPart = (typeof helpParts)[number];

/** What a sentence is, if the person says so: a fact, how I see it, or what somebody else says. */
export const sentenceKinds = ['fact', 'view', 'other'] as const;
export type SentenceKind = (typeof sentenceKinds)[number];
