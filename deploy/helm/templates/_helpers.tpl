{{/* What every pod of the release runs with. Call with (dict "root" $ "service" name). */}}
{{- define "gristmill.container" -}}
image: "{{ .root.Values.image.repository }}-{{ .service }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}"
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  capabilities: {drop: [ALL]}
env:
  - {name: GRISTMILL_FILES_URL, value: {{ required "filesUrl: where uploads and artifacts live, e.g. s3://bucket/prefix" .root.Values.filesUrl | quote }}}
  - {name: GRISTMILL_REQUIRE_KEYS, value: "true"}
  - {name: GRISTMILL_METRICS_PORT, value: "9000"}
  {{- range $name, $value := .root.Values.settings }}
  - {name: {{ $name }}, value: {{ $value | quote }}}
  {{- end }}
envFrom:
  - secretRef: {name: {{ required "secret: the name of a Secret with GRISTMILL_DATABASE_URL, GRISTMILL_REDIS_URL and GRISTMILL_BOOTSTRAP_KEY" .root.Values.secret }}}
{{- end }}

{{- define "gristmill.podSecurity" -}}
securityContext: {runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, seccompProfile: {type: RuntimeDefault}}
automountServiceAccountToken: false
{{- end }}

{{- define "gristmill.labels" -}}
app.kubernetes.io/name: gristmill
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}
