/// What this program calls itself.
public enum Program {
    public static let name = "briefing"
    public static let version = "0.1.0"
}
