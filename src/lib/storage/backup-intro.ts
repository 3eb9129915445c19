/** The first lines of a backup file, for whoever opens it: always in both languages, since nobody knows who that is. */

/** A file that begins like this is ours, also when the rest is gone. */
export const INTRO_BEGINS = 'Dit is een kopie van Pit.';

/** @param from.address where this Pit is */
export const backupIntro = ({ address, locked }: { address: string; locked: boolean }): string =>
	[
		INTRO_BEGINS,
		'Alles wat jij in Pit schreef, zit erin.',
		`Wil je het terug? Open Pit: ${address}`,
		'Ga naar Instellingen. Kies daar: Mijn kopie.',
		...(locked
			? ['Dit bestand gaat open met jouw woorden. Zonder die woorden kan niemand erin.']
			: ['Wie dit bestand heeft, kan alles lezen. Kies dus een plek die van jou is.']),
		'Verander niks in dit bestand.',
		'',
		'This is a copy from Pit. Everything that you wrote in Pit is in it.',
		`Do you want it back? Open Pit: ${address}`,
		'Go to Settings. Choose: My copy.',
		...(locked
			? ['This file opens with your words. Without them nobody gets in.']
			: ['Whoever has this file can read everything. So choose a place that is yours.']),
		'Change nothing in this file.'
	].join('\n');
