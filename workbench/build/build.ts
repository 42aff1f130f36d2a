import { buildPage } from './build-page';

/** `tsx workbench/build/build.ts`: the workbench's page. */
void buildPage();
