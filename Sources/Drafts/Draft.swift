public import Campaign
public import Screenplay

/// What a file of any format holds.
public enum Draft: Sendable {
    case screenplay(Screenplay)
    case campaign(Campaign)
}
