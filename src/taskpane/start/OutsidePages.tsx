import { usePane } from '../view/paneContext';
import { View } from '../view/View';

/** The page was opened in a browser instead of Excel. */
export function OutsideExcel() {
  const t = usePane().texts.start;
  return (
    <View heading={t.outsideHeading} lead={t.outsideLead}>
      <ol>
        {t.outsideSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </View>
  );
}

/** Microsoft's script did not arrive. Office never answers then. */
export function OfficeBlocked() {
  const t = usePane().texts.start;
  return (
    <View heading={t.blockedHeading} lead={t.blockedLead}>
      <p role="alert">{t.blockedWhatToDo}</p>
    </View>
  );
}
