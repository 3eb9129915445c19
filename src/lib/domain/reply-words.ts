/** What a reply can hold. Apart from its schema: the page that writes one needs no zod. */
export const REPLY_VERSION = 1;
/** read: "gelezen" · strength: one I see in you · question · view: mine, beside a domain · agreement: what we agreed. */
export const replyKinds = ['read', 'strength', 'question', 'view', 'agreement'] as const;
export type ReplyKind = (typeof replyKinds)[number];
/** Characters in one part: five full parts still fit in a sealed reply. */
export const MAX_REPLY_PART = 1000;
