import { ClientObject } from './client-object';
import { OfficeError } from './office-error';
import type { RequestContext } from './request-context';

/** `Excel.Setting` */
export class SettingShim extends ClientObject {
  constructor(
    context: RequestContext,
    private readonly key: string,
  ) {
    super(context);
  }

  get value(): unknown {
    return this.loaded('value');
  }
  set value(value: unknown) {
    this.write(() => this.context.host.settings.set(this.key, value));
  }

  delete(): void {
    this.write(() => this.context.host.settings.delete(this.key));
  }

  protected exists(): boolean {
    return this.context.host.settings.has(this.key);
  }

  protected readers() {
    return {
      key: () => this.key,
      value: () => {
        if (!this.exists()) throw new OfficeError('ItemNotFound');
        return this.context.host.settings.get(this.key);
      },
    };
  }
}

/** `Excel.SettingCollection` */
export class SettingsShim {
  constructor(private readonly context: RequestContext) {}

  add(key: string, value: unknown): SettingShim {
    this.context.add('write', () => this.context.host.settings.set(key, value));
    return this.getItem(key);
  }

  getItem(key: string): SettingShim {
    return new SettingShim(this.context, key);
  }

  getItemOrNullObject(key: string): SettingShim {
    return this.getItem(key).orNull();
  }
}
