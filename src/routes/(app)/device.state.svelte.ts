/**
 * Whose device this is and how Pit looks on it: the little that must be known before the first paint.
 * It stands in localStorage (app.html reads it too); on a borrowed computer it stands nowhere.
 */
import * as z from 'zod/mini';

const KEY = 'pit';

const deviceSettings = z.object({
	whose: z.enum(['mine', 'shared']),
	scheme: z.optional(z.enum(['light', 'dark'])),
	text: z.optional(z.enum(['large', 'largest'])),
	space: z.optional(z.enum(['more'])),
	readAloud: z.optional(z.enum(['off'])),
	/** Said once: reading aloud can be heard by others. */
	soundTold: z.optional(z.enum(['yes'])),
	/** Said once: what Snel weg does not do. */
	exitTold: z.optional(z.enum(['yes'])),
	/** When a copy last left this device, in milliseconds since 1970 UTC. */
	savedOutside: z.optional(z.int()),
	/** After how many changes since then to remind of it, once the person said: not now. */
	remindAt: z.optional(z.int())
});
export type DeviceSettings = z.infer<typeof deviceSettings>;
export type Look = Omit<DeviceSettings, 'whose'>;
export type Whose = DeviceSettings['whose'] | 'borrowed';

function read(): DeviceSettings | null {
	try {
		const parsed = deviceSettings.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

function show(look: Look): void {
	const root = document.documentElement;
	for (const key of ['scheme', 'text', 'space'] as const) {
		const value = look[key];
		if (value === undefined) root.removeAttribute(`data-${key}`);
		else root.dataset[key] = value;
	}
}

const found = read();
let whose = $state<Whose | null>(found?.whose ?? null);
let look = $state.raw<Look>(found ?? {});

function keep(): void {
	if (whose === null || whose === 'borrowed') return;
	try {
		localStorage.setItem(KEY, JSON.stringify({ ...look, whose }));
	} catch {
		/* the look holds while Pit is open */
	}
}

export const device = {
	get whose() {
		return whose;
	},
	get look() {
		return look;
	},
	/** The answer to "Van wie is deze telefoon?", for as long as Pit is open. */
	belongsTo(answer: Whose): void {
		whose = answer;
	},
	/** Remembers the answer and the look on this device, except on a borrowed one. */
	keep,
	change(part: Partial<Record<keyof Look, Look[keyof Look] | undefined>>): void {
		look = { ...look, ...part } as Look;
		show(look);
		keep();
	}
};

/** Whether the browser knows this database; null when it does not say. Opens and stores nothing. */
export async function hasDatabase(name: string): Promise<boolean | null> {
	try {
		return (await indexedDB.databases()).some((each) => each.name === name);
	} catch {
		return null;
	}
}
