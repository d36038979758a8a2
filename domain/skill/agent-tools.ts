/** What a skill lets an agent use: tools by name, and how often it may use them before it must answer. */
export interface AgentTools {
  tools?: string[] | undefined;
  toolRounds?: number | undefined;
}
