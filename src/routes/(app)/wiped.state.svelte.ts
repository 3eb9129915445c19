/** Everything of Pit is gone from this device, and there is no internet to load a new one: nothing of before is drawn. */
let is = $state(false);

export const wiped = {
	get is() {
		return is;
	},
	now(): void {
		is = true;
	}
};
