{{- define "lianxin.selector" -}}
app.kubernetes.io/name: lianxin
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
{{- define "lianxin.labels" -}}
{{ include "lianxin.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
