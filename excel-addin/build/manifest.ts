/** Where manifest.xml says the add-in is hosted; the build puts the real address in its place. */
const placeholder = 'https://cs-payout.example';

const development = {
  address: 'https://localhost:3000',
  id: 'a038e74a-ceb4-42d7-b4d5-9679573eb9f7',
  namespace: 'CSDEV',
};

/**
 * Where the built add-in will be served from, without a slash at the end.
 *
 * @param given the ADDIN_URL of the environment
 * @throws when it is not an https address that a production manifest may carry
 */
export function hostedAt(given: string | undefined): string {
  const address = (given ?? placeholder).replace(/\/+$/, '');
  const { protocol, hostname, search, hash } = new URL(address);
  if (protocol !== 'https:' || search !== '' || hash !== '') {
    throw new Error(`ADDIN_URL must be an https address such as ${placeholder}, not ${address}`);
  }
  if (/^(localhost|127\.|\[::1\])/.test(hostname)) {
    throw new Error(`ADDIN_URL is ${address}: the production manifest cannot point at localhost; use manifest.dev.xml`);
  }
  return address;
}

/** manifest.xml with the address it is hosted at. */
export function productionManifest(source: string, address: string): string {
  return source.split(placeholder).join(address);
}

/**
 * The manifest to develop with: served locally, and with another Id and a namespace, so that it can be installed
 * beside the production add-in without its function names clashing.
 */
export function developmentManifest(source: string): string {
  const { address, id, namespace } = development;
  const changes: readonly (readonly [RegExp, string])[] = [
    [/<!--.*?-->/s, '<!-- The development manifest, made from manifest.xml by the build. -->'],
    [/(?<=<Id>).*?(?=<\/Id>)/, id],
    [/(?<=<DisplayName DefaultValue="CS Payout)/, ' (development)'],
    [/(?<=<bt:Url id="Pane.Url" DefaultValue="[^"]*)(?=")/, `?namespace=${namespace}`],
    [/(?<=<\/Metadata>)/, '\n            <Namespace resid="Functions.Namespace" />'],
    [/(?<=<bt:ShortStrings>)/, `\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`],
  ];
  return productionManifest(changes.reduce(change, source), address);
}

function change(manifest: string, [place, text]: readonly [RegExp, string]): string {
  if (!place.test(manifest)) throw new Error(`manifest.xml has no ${String(place)} to put development in`);
  return manifest.replace(place, text);
}
