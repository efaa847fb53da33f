//! What the engine has of the experiment that is open, and what was asked of it: one value, and numbers in place of flags.

/// Requests are numbered in the order in which they are sent, and everything that the engine says repeats the number of the
/// request that it follows from. What follows from an earlier request than this page waits for, or has the model of, is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The engine is loaded, or starts again.
    Starting,
    /// It could not be loaded, or died.
    Lost,
    /// It listens, and has nothing of this experiment: its data is read, or typed.
    Listening,
    /// It was asked for the model with this request, and for taking kept weights up with the other.
    Asked { request: u32, restores: Option<u32> },
    /// It has the model; what that says carries this number.
    Built { request: u32 },
    /// The data cannot be used, or no model can be built of it.
    Refused,
}

impl Phase {
    /// Whether there is an engine that can be asked.
    pub fn listens(self) -> bool {
        match self {
            Self::Starting | Self::Lost => false,
            Self::Listening | Self::Asked { .. } | Self::Built { .. } | Self::Refused => true,
        }
    }

    pub fn is_built(self) -> bool {
        matches!(self, Self::Built { .. })
    }

    /// Whether a message with this number is about the model that the page shows.
    pub(super) fn has(self, request: u32) -> bool {
        self == Self::Built { request }
    }

    /// Whether a message with this number is about the data that the page shows: that it was read, or a model built of it. The
    /// settings may have been sent after the data.
    pub(super) fn awaits(self, number: u32) -> bool {
        match self {
            Self::Asked { request, .. } | Self::Built { request } => number >= request,
            Self::Starting | Self::Lost | Self::Listening | Self::Refused => false,
        }
    }
}

/// What waits until the engine has the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Train,
    Step,
    Race,
}
