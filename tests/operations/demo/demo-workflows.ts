/** The workflow files of the demonstration's repositories; what their runs do stands in `demo-scripts.ts`. */
const steps = 'steps: [{ uses: actions/checkout@v5 }, { run: npm ci }]';

export const demoWorkflows: Readonly<Record<string, string>> = {
  'ci.yml': `name: CI\non: { push: {}, pull_request: {}, workflow_dispatch: {} }\njobs: { lint: { ${steps} }, test: { ${steps} } }\n`,
  'security.yml': `name: Security\non: { pull_request: {} }\njobs: { codeql: { ${steps} } }\n`,
  'nightly.yml': `name: Nightly\non: { workflow_dispatch: {} }\njobs: { measure: { ${steps} } }\n`,
  'deploy.yml': `name: Deploy
run-name: Deploy to \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      environment: { description: Where to, type: choice, required: true, options: [staging, production] }
      note: { description: A note for those who watch }
      announce: { description: Tell everybody, type: boolean, default: false }
jobs: { build: { ${steps} }, deploy: { needs: build, environment: production, ${steps} } }
`,
  'notes.yml': `name: Release notes\non: { workflow_dispatch: {} }\njobs: { draft: { ${steps} } }\n`,
  'resume.yml': `name: Release notes, resumed
run-name: Release notes, resumed from \${{ github.event.client_payload.run_id }}
on: { repository_dispatch: { types: [resume-workflow] } }
jobs: { publish: { ${steps} } }
`,
};
