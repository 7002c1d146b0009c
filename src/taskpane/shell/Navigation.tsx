import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { usePane } from '../view/paneContext';
import { ICONS } from './navigationIcons';
import { VIEWS, type ViewName } from './route';

const useStyles = makeStyles({
  navigation: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    // Office puts its own menu over the top right corner: 34 pixels on a Mac.
    paddingRight: '36px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: 'flex', alignItems: 'center', flexGrow: 1, flexBasis: 0, minWidth: 0, overflow: 'hidden' },
  tab: { flexShrink: 0 },
  more: { flexShrink: 0 },
  help: { flexShrink: 0 },
});

interface NavigationProps {
  readonly view: ViewName;
  /** A run is being written: no view but this one. */
  readonly isLocked: boolean;
  readonly onOpen: (view: ViewName) => void;
}

/** The way to help on the view that is shown, and every view of the pane, as many as fit beside each other and the others in a menu; the one that is shown is always in sight. */
export function Navigation({ view, isLocked, onOpen }: NavigationProps) {
  const styles = useStyles();
  const { texts, host } = usePane();
  const help = texts.runs.named(texts.home.help, texts.shell.names[view]);
  return (
    <nav className={styles.navigation} aria-label={texts.shell.views}>
      <Overflow minimumVisible={1} padding={4}>
        <div className={styles.bar}>
          <TabList
            size="medium"
            selectedValue={view}
            disabled={isLocked}
            onTabSelect={(_, { value }) => onOpen(value as ViewName)}
          >
            {VIEWS.map((name) => (
              <OverflowItem key={name} id={name} priority={name === view ? 2 : 1}>
                <Tab value={name} icon={ICONS[name]} className={styles.tab}>
                  {texts.shell.names[name]}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreViews isLocked={isLocked} onOpen={onOpen} />
        </div>
      </Overflow>
      <Button
        as="a"
        className={styles.help}
        appearance="subtle"
        icon={<QuestionCircle20Regular />}
        href={`${host.help}-${view}`}
        target="_blank"
        rel="noreferrer"
        title={help}
        aria-label={help}
      />
    </nav>
  );
}

function MoreViews({ isLocked, onOpen }: Omit<NavigationProps, 'view'>) {
  const styles = useStyles();
  const { texts } = usePane();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={styles.more}>
      <Menu hasIcons>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            disabled={isLocked}
            aria-label={texts.shell.more(overflowCount)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {VIEWS.map((name) => (
              <HiddenView key={name} name={name} onOpen={onOpen} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** A view that has no room in the bar. */
function HiddenView({ name, onOpen }: Pick<NavigationProps, 'onOpen'> & { readonly name: ViewName }) {
  const { texts } = usePane();
  if (useIsOverflowItemVisible(name)) return null;
  return (
    <MenuItem icon={ICONS[name]} onClick={() => onOpen(name)}>
      {texts.shell.names[name]}
    </MenuItem>
  );
}
