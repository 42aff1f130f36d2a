/** Version of the core; both bundles and CS_VERSION show it. Kept equal to package.json by a test. */
export const version = '0.2.0';
