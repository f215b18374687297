package lianxin.ui.plain;

import java.util.List;

/** One briefing. */
record BriefingRow(int row, String topicName, List<Choice> topics, String audienceName, String audience) {}
