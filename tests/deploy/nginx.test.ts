import { writeNginx } from '#scripts/load/nginx.ts';
import { describeServer } from './describe-server.ts';
import { start } from './server.ts';

const nginx = { name: 'nginx', command: 'nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static'] };

describeServer(nginx, (ground) => start('nginx', writeNginx(ground), ground.port));
