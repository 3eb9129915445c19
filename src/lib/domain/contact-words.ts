/** The closed lists of the network, apart: a snapshot needs them and nothing else of it. */
export const contactKinds = ['person', 'place'] as const;
export const contactRings = ['close', 'around', 'far'] as const;
export const contactWishes = ['more', 'fine', 'less'] as const;
export type ContactRing = (typeof contactRings)[number];
