/**
 * The service worker: what makes Pit work without internet. It is registered only after "Van mij" or "Ik deel hem",
 * never on a borrowed computer and never for someone who only opens a link.
 */
import { browser } from '$app/environment';

type State = 'none' | 'installing' | 'ready' | 'failed';

let state = $state<State>('none');
let waiting = $state.raw<ServiceWorker | null>(null);
let online = $state(!browser || navigator.onLine);
const HOUR = 60 * 60 * 1000;

/** One failed file makes the whole install fail: it is tried again when there is internet. */
async function register(): Promise<void> {
	state = 'installing';
	try {
		const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
		watchUpdates(registration);
		await navigator.serviceWorker.ready;
		if (state === 'installing') state = 'ready';
	} catch {
		if (state === 'installing') state = 'failed';
	}
}

function watchUpdates(registration: ServiceWorkerRegistration): void {
	const look = () => {
		// Without a controller this is the first install, not an update.
		if (registration.waiting !== null && navigator.serviceWorker.controller !== null) waiting = registration.waiting;
	};
	const follow = (worker: ServiceWorker | null) =>
		worker?.addEventListener('statechange', () => {
			look();
			if (worker.state === 'redundant' && registration.active === null && state !== 'none') state = 'failed';
		});
	look();
	follow(registration.installing);
	registration.addEventListener('updatefound', () => follow(registration.installing));
	let checked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || Date.now() - checked < HOUR) return;
		checked = Date.now();
		registration.update().catch(() => undefined);
	});
}

if (browser) {
	window.addEventListener('online', () => (online = true));
	window.addEventListener('offline', () => (online = false));
}

export const offline = {
	get state() {
		return state;
	},
	/** True only when every file is on the device. */
	get isReady() {
		return state === 'ready';
	},
	get hasUpdate() {
		return waiting !== null;
	},
	get isOnline() {
		return online;
	},
	/** Once, however often Pit is opened and locked. */
	start(): void {
		if (state !== 'none') return;
		window.addEventListener('online', () => state === 'failed' && void register());
		if ('serviceWorker' in navigator) void register();
	},
	/** Everything goes: nothing is put back when there is internet again. */
	forget(): void {
		state = 'none';
	},
	/** Takes the new version when the person says so; every tab writes what it has and loads anew. */
	update(): void {
		// Asked anew: the one that was waiting may have made way for a still newer one.
		void navigator.serviceWorker
			.getRegistration()
			.then((registration) => (registration?.waiting ?? waiting)?.postMessage({ type: 'SKIP_WAITING' }));
	},
	/** Loads the page anew when a new version takes over, after `flush` has written what was being typed. */
	onTakeover(flush: () => Promise<unknown>): () => void {
		if (!('serviceWorker' in navigator)) return () => undefined;
		const hadController = navigator.serviceWorker.controller !== null;
		const reload = () => {
			if (hadController) void flush().finally(() => location.reload());
		};
		navigator.serviceWorker.addEventListener('controllerchange', reload);
		return () => navigator.serviceWorker.removeEventListener('controllerchange', reload);
	}
};

/** Safari on an iPhone or iPad, not yet on the home screen: its storage is not the installed app's. */
export const needsInstallHint = (): boolean => isApplePhone() && !matchMedia('(display-mode: standalone)').matches;

/** An iPad says that it is a Mac; no Mac has a screen to touch. */
const isApplePhone = (): boolean =>
	/iPad|iPhone|iPod/.test(navigator.userAgent) ||
	(/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
