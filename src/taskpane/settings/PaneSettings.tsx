import { Button, Field, Link, Select, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type HostError } from '../../problem/problem';
import { useFieldStyles } from '../parameters/useFieldStyles';
import { useShell } from '../shell/shellContext';
import { hostReason } from '../stop/hostReason';
import { LANGUAGES } from '../texts/texts';
import { copied } from '../view/clipboard';
import { ignoreHost } from '../view/ignoreHost';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

/** Settings of this user, not of the workbook: language, opening by itself; and what we ask for when something is wrong. */
export function PaneSettings() {
  const { texts, host } = usePane();
  const { notify } = useShell();
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  const t = texts.settings;
  const copy = async (): Promise<void> =>
    (await copied(host.about.join('\n')))
      ? notify(texts.defect.copied, 'done')
      : notify(texts.defect.copyRefused);

  return (
    <>
      <section className={pieces.section} aria-label={t.pane}>
        <h2 className={styles.group}>{t.pane}</h2>
        <Field label={t.language} hint={t.languageHint}>
          <Select
            value={host.chosenLanguage ?? ''}
            onChange={(_, { value }) => host.chooseLanguage(LANGUAGES.find((known) => known === value))}
          >
            <option value="">{t.languageOfOffice}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {OWN_NAMES[language]}
              </option>
            ))}
          </Select>
        </Field>
        <OpensWithWorkbook />
      </section>
      <section className={pieces.section} aria-label={t.about}>
        <h2 className={styles.group}>{t.about}</h2>
        {host.about.map((line) => (
          <div key={line} className={pieces.quiet}>
            {line}
          </div>
        ))}
        <p>
          {texts.home.privacy}{' '}
          <Link inline href={host.help} target="_blank" rel="noreferrer">
            {texts.home.help}
          </Link>
        </p>
        <Button onClick={() => void copy()}>{texts.defect.copy}</Button>
      </section>
    </>
  );
}

/** A language by its own name: who cannot read the pane finds it. */
const OWN_NAMES = { en: 'English', nl: 'Nederlands', de: 'Deutsch', fr: 'Français' } as const;

/** Whether the pane opens with this workbook; where the host cannot do that, nothing is offered. */
function OpensWithWorkbook() {
  const { texts, host } = usePane();
  const { notify } = useShell();
  const [opens, setOpens] = useState<boolean>();
  const { startup } = host;
  const t = texts.settings;
  useEffect(() => {
    startup?.read().then(setOpens, ignoreHost);
  }, [startup]);
  if (startup === undefined || opens === undefined) return null;
  return (
    <Switch
      label={t.opensWithWorkbook}
      checked={opens}
      onChange={(_, { checked }) => {
        setOpens(checked);
        startup.choose(checked).catch((error: unknown) => {
          setOpens(!checked);
          ignoreHost(error);
          notify(texts.failed.reasons[hostReason((error as HostError).hostCode)]);
        });
      }}
    />
  );
}
