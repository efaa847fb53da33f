//! Dropout (Srivastava et al. 2014, <https://jmlr.org/papers/v15/srivastava14a.html>) as `torch.nn.functional.dropout` does it:
//! what stays is scaled up.

use burn::tensor::{Device, Distribution, Tensor, TensorData};
use rand::Rng;
use rand::rngs::ChaCha8Rng;

use crate::random::{Purpose, fork_part};

/// Draws what is dropped in one forward pass.
pub struct Dropout(Source);

enum Source {
    Nothing,
    /// On the CPU: burn's own generator takes a tenth of a training step for this.
    Host(Box<ChaCha8Rng>),
    /// On a GPU, to which masks would have to be uploaded: what is drawn ahead and not yet used.
    Device(Option<Box<Ahead>>),
}

/// Masks of one rate, one after the other.
struct Ahead {
    /// `[count]`
    masks: Tensor<1>,
    rate: f64,
    used: usize,
}

/// Numbers that are drawn ahead at most. More are not worth the room: they take long beside a dispatch.
const MOST_AHEAD: usize = 1 << 22;
/// Each mask begins at a multiple of this many numbers, where a GPU can read it without a copy.
const ALIGNMENT: usize = 64;

impl Dropout {
    /// Drops nothing, as outside training.
    pub fn off() -> Self {
        Self(Source::Nothing)
    }

    /// For one training step and, where a batch goes through in chunks, one of these: follows from them and the run's seed
    /// alone, whatever was drawn between.
    pub fn of_step(seed: u32, step: u32, chunk: u32, device: &Device) -> Self {
        let mut generator = fork_part(u64::from(seed), Purpose::Dropout, chunk);
        generator.set_word_pos(u128::from(step) << 36);
        let device = device.clone().without_autodiff();
        if device == Device::flex() {
            return Self(Source::Host(Box::new(generator)));
        }
        device.seed(generator.next_u64());
        Self(Source::Device(None))
    }

    /// Draws the masks of these sizes at once, where each draw has a price: on a GPU. They are then to be used in that order.
    pub fn draw_ahead(&mut self, sizes: impl IntoIterator<Item = usize>, rate: f64, device: &Device) {
        let Source::Device(ahead) = &mut self.0 else { return };
        let count = sizes.into_iter().map(|size| size.next_multiple_of(ALIGNMENT)).sum();
        if rate > 0.0 && count <= MOST_AHEAD {
            let masks = draw([count], rate, &device.clone().without_autodiff());
            *ahead = Some(Box::new(Ahead { masks, rate, used: 0 }));
        }
    }

    /// What values of this shape are multiplied by, without autodiff: 0, or 1 / (1 - `rate`). None: nothing is dropped.
    pub fn kept<const D: usize>(&mut self, shape: [usize; D], rate: f64, device: &Device) -> Option<Tensor<D>> {
        let device = device.clone().without_autodiff();
        if rate == 0.0 {
            return None;
        }
        match &mut self.0 {
            Source::Nothing => None,
            Source::Host(generator) => {
                let mask = TensorData::new(mask(generator, rate, shape.iter().product()), shape);
                Some(Tensor::from_data(mask, &device))
            }
            Source::Device(ahead) => Some(
                ahead.as_mut().and_then(|ahead| ahead.next(shape, rate)).unwrap_or_else(|| draw(shape, rate, &device)),
            ),
        }
    }

    /// Sets a share `rate` of the values to 0, on the CPU in steps of 1/65536, and divides the others by 1 - `rate`.
    ///
    /// # Shapes
    /// Any to the same.
    pub fn apply<const D: usize>(&mut self, values: Tensor<D>, rate: f64) -> Tensor<D> {
        match self.kept(values.dims(), rate, &values.device()) {
            Some(kept) if values.device().is_autodiff() => values.mul(Tensor::from_inner(kept)),
            Some(kept) => values.mul(kept),
            None => values,
        }
    }
}

impl Ahead {
    fn next<const D: usize>(&mut self, shape: [usize; D], rate: f64) -> Option<Tensor<D>> {
        let range = self.used..self.used + shape.iter().product::<usize>();
        if rate != self.rate || range.end > self.masks.dims()[0] {
            return None;
        }
        self.used = range.end.next_multiple_of(ALIGNMENT);
        Some(self.masks.clone().slice(range).reshape(shape))
    }
}

fn draw<const D: usize>(shape: [usize; D], rate: f64, device: &Device) -> Tensor<D> {
    Tensor::random(shape, Distribution::Bernoulli(1.0 - rate), device).mul_scalar(1.0 / (1.0 - rate))
}

fn mask(generator: &mut ChaCha8Rng, rate: f64, count: usize) -> Vec<f32> {
    const DRAWS: f64 = 65_536.0;
    let dropped = (rate * DRAWS).round();
    let (dropped, scale) = (dropped as u16, (DRAWS / (DRAWS - dropped)) as f32);
    let mut draws = vec![0; 2 * count];
    generator.fill_bytes(&mut draws);
    let value = |draw: &[u8; 2]| if u16::from_le_bytes(*draw) < dropped { 0.0 } else { scale };
    draws.as_chunks().0.iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dropped(rate: f64, seed: u32, step: u32) -> Vec<f32> {
        let device = Device::flex();
        let ones = Tensor::<2>::ones([100, 200], &device);
        Dropout::of_step(seed, step, 0, &device).apply(ones, rate).into_data().try_to_vec().expect("32-bit floats")
    }

    #[test]
    fn the_share_is_as_asked_and_the_mean_stays() {
        for rate in [0.05, 0.1, 0.5, 0.9] {
            let values = dropped(rate, 3, 1);
            let count = values.len() as f64;
            let share = values.iter().filter(|value| **value == 0.0).count() as f64 / count;
            let mean = values.iter().map(|value| f64::from(*value)).sum::<f64>() / count;
            // Five standard errors of the share, and of the mean that follows from it.
            let error = 5.0 * (rate * (1.0 - rate) / count).sqrt();
            assert!((share - rate).abs() < error, "{share} of {rate}");
            assert!((mean - 1.0).abs() < error / (1.0 - rate), "{mean} at {rate}");
        }
    }

    #[test]
    fn a_step_draws_its_own() {
        assert_eq!(dropped(0.3, 1, 5), dropped(0.3, 1, 5));
        assert_ne!(dropped(0.3, 1, 5), dropped(0.3, 1, 6));
        assert_ne!(dropped(0.3, 1, 5), dropped(0.3, 2, 5));
    }

    #[test]
    fn what_is_dropped_has_no_gradient() {
        let device = Device::flex().autodiff();
        let values = Tensor::<1>::ones([1000], &device).require_grad();
        let kept = Dropout::of_step(7, 2, 0, &device).apply(values.clone(), 0.4);
        let gradients = kept.clone().sum().backward();
        let gradient = values.grad(&gradients).expect("it takes part");
        gradient.into_data().assert_eq(&kept.inner().into_data(), true);
    }

    #[test]
    fn nothing_is_dropped_outside_training() {
        let ones = Tensor::<1>::ones([50], &Device::flex());
        Dropout::off().apply(ones.clone(), 0.9).into_data().assert_eq(&ones.into_data(), true);
    }
}
