/**
 * Which children an element of a task pane manifest may have, in the order they must stand in, as far as this add-in
 * uses them (Microsoft's reference of the add-in only manifest and its schema MS-OWEMXML). `!` marks a required one.
 * An element that is not listed has no children.
 */
export const childrenOf: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! ' +
    'SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! Dictionary VersionOverrides! ' +
    'ExtendedOverrides',
  'OfficeApp/Hosts': 'Host!',
  Requirements: 'Sets! Methods',
  Sets: 'Set!',
  DefaultSettings: 'SourceLocation!',
  VersionOverrides: 'Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins',
  'VersionOverrides/Hosts': 'Host!',
  'VersionOverrides/Hosts/Host': 'Runtimes! AllFormFactors! DesktopFormFactor!',
  Runtimes: 'Runtime!',
  AllFormFactors: 'ExtensionPoint!',
  'AllFormFactors/ExtensionPoint': 'Script! Page! Metadata! Namespace',
  Script: 'SourceLocation!',
  Page: 'SourceLocation!',
  Metadata: 'SourceLocation!',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  'DesktopFormFactor/ExtensionPoint': 'OfficeTab!',
  OfficeTab: 'Group!',
  Group: 'Label! Icon! Control!',
  Icon: 'Image!',
  Control: 'Label! ToolTip Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Action: 'TaskpaneId SourceLocation!',
  Resources: 'Images! Urls! ShortStrings! LongStrings!',
  Images: 'Image!',
  Urls: 'Url!',
  ShortStrings: 'String!',
  LongStrings: 'String!',
};
