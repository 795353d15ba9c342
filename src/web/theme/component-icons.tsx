// The icons that the component library puts into its own parts, silenced like ours: it would read out file names.
import {
  CheckCircleFilled,
  CheckOutlined,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  ExclamationCircleFilled,
  InfoCircleFilled,
  LoadingOutlined,
} from '@ant-design/icons';
import type { ConfigProviderProps } from 'antd';
import { Icon } from '../components/icon.tsx';

const close = { closeIcon: <Icon of={CloseOutlined} /> };
const loading = <Icon of={LoadingOutlined} />;

export const componentIcons = {
  alert: {
    successIcon: <Icon of={CheckCircleFilled} />,
    infoIcon: <Icon of={InfoCircleFilled} />,
    warningIcon: <Icon of={ExclamationCircleFilled} />,
    errorIcon: <Icon of={CloseCircleFilled} />,
  },
  button: { autoInsertSpace: false, loadingIcon: loading },
  drawer: close,
  modal: close,
  select: {
    suffixIcon: <Icon of={DownOutlined} />,
    clearIcon: <Icon of={CloseCircleFilled} />,
    removeIcon: <Icon of={CloseOutlined} />,
    menuItemSelectedIcon: <Icon of={CheckOutlined} />,
    loadingIcon: loading,
  },
} satisfies Partial<ConfigProviderProps>;
