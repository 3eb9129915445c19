/** The last backup that was made since Pit was opened, for the card: its words stand nowhere else, and go with the page. */
export type MadeBackup = { name: string; savedAt: number; words: string | null };

export const visit: { made: MadeBackup | null } = { made: null };
