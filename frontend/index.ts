// The entry of all pages. First what works before the server has connected.
import './digit-pad';
import './early-page';
import './popovers';
import './place-on-page';
import './server-watch';
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

// On their way while the server is still asked, rather than one after the other once it has answered.
const imports = import('Frontend/generated/flow/generated-flow-imports.js');
void import('Frontend/generated/jar-resources/FlowBootstrap.js');
void import('Frontend/generated/jar-resources/FlowClient.js');

document.body.append(document.createElement('server-watch'));

const { serverSideRoutes } = new Flow({ imports: () => imports });
new Router(document.querySelector('#outlet')).setRoutes([...serverSideRoutes]);
