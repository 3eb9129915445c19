/** The drawings for `Icon`, apart from the one that every page needs. */
import type { Shape } from './Icon.svelte';

export const icons = {
	story: { fill: 'M5 3h14v18H5z', line: 'M9 8h6M9 12h6M9 16h3' },
	plan: {
		fill: 'M11 5a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
		line: 'M11 9.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM11 13l9-9m-4 0h4v4'
	},
	share: { fill: 'M3 4h13v10H9l-4 4v-4H3zM10 14v3h6l4 4v-4h1V9h-5', line: '' },
	strength: { fill: 'M12 3l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 16.9l-5.4 2.9 1.1-6.1L3.2 9.4l6.1-.8z', line: '' },
	settings: { fill: '', line: 'M4 7h9m5 0h2M4 17h3m5 0h8M15.5 4.500v5M9.500 14.500v5' },
	lock: { fill: 'M5 11h14v10H5z', line: 'M8 11V7a4 4 0 0 1 8 0v4' },
	check: { fill: '', line: 'M4 13l5 5L20 6' },
	sound: { fill: 'M4 9h4l5-4v14l-5-4H4z', line: 'M16.500 9a4 4 0 0 1 0 6m2.500-9a8 8 0 0 1 0 12' },
	stop: { fill: 'M6 6h12v12H6z', line: '' }
} satisfies Record<string, Shape>;
export type IconName = keyof typeof icons;
