/** Rows of CURVES that several templates share. Retention is steep: a point of it is worth more than any other. */
export const retention = `retention,linear,90%,10%
retention,,100%,100%
retention,,105%,150%`;

/** Of amounts sold, which swing more than rates do. */
export const growth = `growth,linear,60%,20%
growth,,100%,100%
growth,,130%,160%`;

/** Of adoption and reviews, which follow from steady work. */
export const progress = `progress,linear,80%,20%
progress,,100%,100%
progress,,120%,140%`;
